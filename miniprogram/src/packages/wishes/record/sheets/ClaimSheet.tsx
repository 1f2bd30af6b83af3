import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { useRecordText } from '@/i18n/record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useSettings } from '@/settings';
import { dueWords, moneyWords } from '@/words/words';
import type { SheetProps } from '../types';
import { useNames } from './useNames';

/** Claiming and joining the line: for oneself or for a unit, with the date it would mean. */
export function ClaimSheet({ record, now, busy, refusal, onSend, onClose, join }: SheetProps & { join: boolean }) {
  const t = useRecordText();
  const { language } = useSettings();
  const { options, name, setName, orgId } = useNames();
  return (
    <ActionSheet
      title={t(join ? 'joinTitle' : 'claimTitle')}
      send={t(join ? 'joinTitle' : 'claimYes')}
      onSend={() => onSend(orgId ? { orgId } : {})}
      {...{ onClose, busy, now, refusal }}
    >
      <Part className="h2">{record.title}</Part>
      {!join && record.wouldBeDueAt && (
        <Part className="b">
          {[
            t('claimDue', { due: dueWords(record.wouldBeDueAt, now, language) }),
            record.estimatedYuan > 0 && moneyWords(record.estimatedYuan),
          ]
            .filter(Boolean)
            .join(' ')}
        </Part>
      )}
      <Part>{t(join ? 'joinWords' : 'claimAfter')}</Part>
      {options.length === 1 && options[0] && orgId && <Part>{t('claimForUnit', { unit: options[0].label })}</Part>}
      {options.length > 1 && <ChoiceGroup label={t('claimFor')} value={name} onChange={setName} options={options} />}
    </ActionSheet>
  );
}
