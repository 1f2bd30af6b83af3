import { type HelpOutcome, helpOutcomes } from '@shared/help/help.events';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { NumberField, TextArea } from '@/components/TextField';
import { useFrameText } from '@/i18n/frame';
import { useHelpRecordText } from '@/i18n/help-record';
import { helpLabel } from '@/parts/help/words';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import type { SheetProps } from '../types';

const hints = { uphold: 'settleUphold', correct: 'settleCorrect', reopen: 'settleReopen' } as const;
type Minutes = Readonly<Record<string, number | undefined>>;

/** The community heard both sides and decides: as logged, with other minutes, or not at all. */
export function SettleSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const frame = useFrameText();
  const { language } = useSettings();
  const head = `${record.id}.settle`;
  const logged = record.crew.filter(({ log }) => log);
  const [outcome, setOutcome] = useTyped<HelpOutcome | undefined>(`${head}/outcome`, undefined);
  const [reason, setReason] = useTyped(`${head}/reason`, '');
  const [minutes, setMinutes] = useTyped<Minutes>(
    `${head}/minutes`,
    Object.fromEntries(logged.map(({ placeId, log }) => [placeId, log?.minutes])),
  );
  const [tried, setTried] = useState(false);
  const short = [...reason.trim()].length < 2;
  const lacking = outcome === 'correct' && logged.some(({ placeId }) => minutes[placeId] === undefined);
  const send = () => {
    setTried(true);
    if (!outcome || short || lacking) return;
    const corrected = logged.map(({ placeId }) => ({ placeId, minutes: minutes[placeId] ?? 0 }));
    onSend({ outcome, reason: reason.trim(), ...(outcome === 'correct' && { minutes: corrected }) });
  };
  return (
    <ActionSheet title={t('settleTitle')} send={t('settleTitle')} onSend={send} {...{ onClose, busy, now, refusal }}>
      {record.reason && (
        <Card tone="fill">
          <Part className="sm">{t('reasonDisputed')}</Part>
          <Part>{record.reason}</Part>
        </Card>
      )}
      <ChoiceGroup
        label={t('settleOutcome')}
        value={outcome}
        onChange={setOutcome}
        options={helpOutcomes.map((value) => ({ value, label: helpLabel(`helpOutcome.${value}`, language), hint: t(hints[value]) }))}
        error={tried && !outcome ? t('settleMissing') : undefined}
      />
      {outcome === 'correct' &&
        logged.map(({ placeId, label }) => (
          <NumberField
            key={placeId}
            label={t('settleMinutes', { who: label })}
            unit={t('settleMinutesUnit')}
            value={minutes[placeId]}
            onChange={(next) => setMinutes({ ...minutes, [placeId]: next })}
            error={tried && minutes[placeId] === undefined ? t('settleMinutesMissing') : undefined}
          />
        ))}
      <TextArea
        label={t('settleReason')}
        hint={t('settleReasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={tried && short ? frame('reasonMissing') : undefined}
      />
    </ActionSheet>
  );
}
