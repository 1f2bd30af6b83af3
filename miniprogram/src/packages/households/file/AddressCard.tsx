import type { HouseholdRecord } from '@shared/households/household.views';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { useHouseholdText } from '@/i18n/households';
import type { OpenSheet } from './types';

/** Whether an address is known; the address itself only behind a purpose. */
export function AddressCard({ record, onShow }: { record: HouseholdRecord; onShow?: (sheet: OpenSheet) => void }) {
  const t = useHouseholdText();
  if (record.hasAddress === undefined) return null;
  const may = (action: HouseholdRecord['actions'][number]) => onShow !== undefined && record.actions.includes(action);
  return (
    <Card as="section" label={t('address')} className="stack">
      <Part className="row">
        <Part as="h3" className="h2 grow">
          {t('address')}
        </Part>
        {record.hasAddress && may('openAddress') && (
          <Button size="small" variant="outline" icon="eye" label={t('openAddress')} onPress={() => onShow?.({ name: 'openAddress' })}>
            {t('see')}
          </Button>
        )}
        {may('setAddress') && (
          <Button size="small" variant="quiet" icon="edit" onPress={() => onShow?.({ name: 'setAddress' })}>
            {t('setAddress')}
          </Button>
        )}
      </Part>
      <Part className="sm">{t(record.hasAddress ? 'addressSealed' : 'addressNone')}</Part>
    </Card>
  );
}
