import type { HouseholdRecord } from '@shared/households/household.views';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { open } from '@/device/navigate';
import { useHouseholdText } from '@/i18n/households';

/** What may be begun for this household from its file; each form opens with the household in it. */
export function WriteForCard({ record }: { record: HouseholdRecord }) {
  const t = useHouseholdText();
  const of = { household: record.id, label: record.headLabel, area: record.areaPath };
  return (
    <Card as="section" label={t('writeFor')} className="stack">
      <Part as="h3" className="h2">
        {t('writeFor')}
      </Part>
      <Part className="sm">{t('writeForHint')}</Part>
      <Part className="row">
        <Button
          size="small"
          variant="outline"
          icon="star"
          onPress={() => open('packages/wishes/compose/index', { for: 'gridWorker', ...of })}
        >
          {t('writeWish')}
        </Button>
        <Button size="small" variant="outline" icon="help" onPress={() => open('packages/help/ask/index', { for: 'gridWorker', ...of })}>
          {t('writeHelp')}
        </Button>
        <Button size="small" variant="outline" icon="warn" onPress={() => open('packages/clues/report/index', of)}>
          {t('writeClue')}
        </Button>
        <Button
          size="small"
          variant="outline"
          icon="pin"
          onPress={() => open('packages/visits/plan/index', { household: record.id, label: record.headLabel })}
        >
          {t('planVisit')}
        </Button>
      </Part>
    </Card>
  );
}
