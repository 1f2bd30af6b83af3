import type { HouseholdRecord } from '@shared/households/household.views';
import { GetPossibleDoubles } from '@shared/households/households.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { open } from '@/device/navigate';
import { useHouseholdText } from '@/i18n/households';
import { filePage } from '../pages';
import type { OpenSheet } from './types';

/** Files that may be of the same household; nothing when there are none. */
export function DoublesCard({ record, onShow }: { record: HouseholdRecord; onShow: (sheet: OpenSheet) => void }) {
  const t = useHouseholdText();
  const found = useRemote(`doubles ${record.id} ${record.version}`, () => ask(GetPossibleDoubles, { params: { householdId: record.id } }));
  if (!found.data || found.data.items.length === 0) return null;
  return (
    <Card as="section" tone="info" label={t('doubles')} className="stack">
      <Part as="h3" className="h2">
        {t('doubles')}
      </Part>
      <Part className="sm">{t('doublesHint', { days: 30 })}</Part>
      {found.data.items.map(({ household, alike }) => (
        <Part key={household.id} className="row">
          <Part as="span" className="grow">
            {[t('homeOf', { label: household.headLabel }), household.areaName, t('people', { count: household.members })].join(' · ')}
          </Part>
          <Button
            size="small"
            variant="quiet"
            label={`${t('toOther')} ${household.headLabel}`}
            onPress={() => open(filePage, { id: household.id })}
          >
            {t('toOther')}
          </Button>
          <Button
            size="small"
            variant="outline"
            label={`${t('mergeThis')} ${household.headLabel}`}
            onPress={() => onShow({ name: 'merge', other: household.id, label: household.headLabel, alike })}
          >
            {t('mergeThis')}
          </Button>
        </Part>
      ))}
    </Card>
  );
}
