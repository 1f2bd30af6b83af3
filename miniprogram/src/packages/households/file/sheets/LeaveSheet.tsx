import type { MemberView } from '@shared/households/household.views';
import { localDay } from '@shared/time';
import { useState } from 'react';
import { ChoiceGroup } from '@/components/Choice';
import { DateField } from '@/components/DateField';
import { TextArea } from '@/components/TextField';
import { useFrameText } from '@/i18n/frame';
import { useHouseholdText } from '@/i18n/households';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { QuickWords } from '@/parts/record/QuickWords';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { fileLabel } from '../../words';
import type { FileSheetProps } from '../types';

/** Somebody left or died; when it was the head, another one is named. */
export function LeaveSheet({ record, member, now, busy, refusal, onSend, onClose }: FileSheetProps & { member: MemberView }) {
  const t = useHouseholdText();
  const frame = useFrameText();
  const { language } = useSettings();
  const head = `${record.id}.leave/${member.memberId}`;
  const [reason, setReason] = useTyped(`${head} why`, '');
  const [on, setOn] = useTyped(`${head} on`, localDay(now));
  const [newHeadId, setNewHead] = useTyped<string | undefined>(`${head} head`, undefined);
  const [tried, setTried] = useState(false);
  const rest = (record.memberList ?? []).filter(({ memberId, leftOn }) => memberId !== member.memberId && !leftOn);
  const needsHead = member.relation === 'head' && rest.length > 0;
  const short = [...reason.trim()].length < 2;
  const send = () => {
    setTried(true);
    if (short || (needsHead && !newHeadId)) return;
    onSend(
      'leave',
      { reason: reason.trim(), on: on || localDay(now), ...(needsHead && newHeadId && { newHeadId }) },
      { memberId: member.memberId },
    );
  };
  return (
    <ActionSheet title={t('leaveTitle')} send={t('leaves')} onSend={send} {...{ onClose, busy, now, refusal }}>
      <QuickWords words={t('leaveQuick')} value={reason} onChoose={setReason} />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={tried && short ? frame('reasonMissing') : undefined}
      />
      <DateField label={t('leaveOn')} to={localDay(now)} value={on} onChange={setOn} />
      {needsHead && (
        <ChoiceGroup
          label={t('newHead')}
          value={newHeadId}
          options={rest.map(({ memberId, name, relation }) => ({
            value: memberId,
            label: name ?? fileLabel(`relation.${relation}`, language),
          }))}
          error={tried && !newHeadId ? t('newHeadMissing') : undefined}
          onChange={setNewHead}
        />
      )}
    </ActionSheet>
  );
}
