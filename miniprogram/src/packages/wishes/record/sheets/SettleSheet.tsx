import { recordTerms } from '@shared/glossary/wish-record';
import type { DisputeOutcome } from '@shared/wishes/wish.events';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useFrameText } from '@/i18n/frame';
import { useRecordText } from '@/i18n/record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import type { SheetProps } from '../types';

const hints = { deliverAgain: 'settleDeliverAgain', reopen: 'settleReopen', uphold: 'settleUphold' } as const;

/** The community heard both sides and decides one of three things. */
export function SettleSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useRecordText();
  const frame = useFrameText();
  const { language } = useSettings();
  const head = `${record.id}.settleDispute`;
  const [outcome, setOutcome] = useTyped<DisputeOutcome | undefined>(`${head}/outcome`, undefined);
  const [reason, setReason] = useTyped(`${head}/reason`, '');
  const [tried, setTried] = useState(false);
  const short = [...reason.trim()].length < 2;
  const send = () => {
    setTried(true);
    if (outcome && !short) onSend({ outcome, reason: reason.trim() });
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
        options={(Object.keys(hints) as DisputeOutcome[]).map((value) => ({
          value,
          label: recordTerms.label(`outcome.${value}`, language),
          hint: t(hints[value]),
        }))}
        error={tried && !outcome ? t('settleMissing') : undefined}
      />
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
