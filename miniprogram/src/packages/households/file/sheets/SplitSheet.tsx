import { useState } from 'react';
import { ChoiceGroup, MultiChoice } from '@/components/Choice';
import { TextArea } from '@/components/TextField';
import { useFrameText } from '@/i18n/frame';
import { useHouseholdText } from '@/i18n/households';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { QuickWords } from '@/parts/record/QuickWords';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { CellField } from '../../CellField';
import { fileLabel } from '../../words';
import type { FileSheetProps } from '../types';

/** Who moves out into a file of their own, who is the head there, and here when the head goes. */
export function SplitSheet({ record, now, busy, refusal, onSend, onClose }: FileSheetProps) {
  const t = useHouseholdText();
  const frame = useFrameText();
  const { language } = useSettings();
  const head = `${record.id}.split`;
  const living = (record.memberList ?? []).filter(({ leftOn }) => !leftOn);
  const [going, setGoing] = useTyped<readonly string[]>(`${head}/who`, []);
  const [headId, setHead] = useTyped<string | undefined>(`${head}/head`, undefined);
  const [newHeadId, setNewHead] = useTyped<string | undefined>(`${head}/newHead`, undefined);
  const [areaPath, setArea] = useTyped(`${head}/area`, record.areaPath);
  const [reason, setReason] = useTyped(`${head}/why`, '');
  const [tried, setTried] = useState(false);
  const option = ({ memberId, name, relation }: (typeof living)[number]) => ({
    value: memberId,
    label: name ?? fileLabel(`relation.${relation}`, language),
    hint: name ? fileLabel(`relation.${relation}`, language) : undefined,
  });
  const options = (chosen: boolean) =>
    living
      .filter(({ memberId }) => going.includes(memberId) === chosen)
      .map((one) => {
        const { hint, ...plain } = option(one);
        return { ...plain, ...(hint && { hint }) };
      });
  const headGoes = living.some(({ memberId, relation }) => relation === 'head' && going.includes(memberId));
  const chosenHead = going.includes(headId ?? '') ? headId : going.length === 1 ? going[0] : undefined;
  const short = [...reason.trim()].length < 2;
  const missing = !chosenHead || going.length === living.length;
  const send = () => {
    setTried(true);
    if (short || missing || (headGoes && !newHeadId)) return;
    onSend('split', { memberIds: going, headId: chosenHead, ...(headGoes && { newHeadId }), areaPath, reason: reason.trim() });
  };
  const all = living.map((one) => {
    const { hint, ...plain } = option(one);
    return { ...plain, ...(hint && { hint }) };
  });
  return (
    <ActionSheet title={t('splitTitle')} send={t('splitTitle')} onSend={send} {...{ onClose, busy, now, refusal }}>
      <MultiChoice
        look="rows"
        label={t('splitWho')}
        values={going}
        options={all}
        onChange={setGoing}
        error={tried && missing ? t('splitMissing') : undefined}
      />
      {going.length > 1 && <ChoiceGroup label={t('splitHead')} value={chosenHead} options={options(true)} onChange={setHead} />}
      {headGoes && (
        <ChoiceGroup
          label={t('newHead')}
          value={newHeadId}
          options={options(false)}
          onChange={setNewHead}
          error={tried && !newHeadId ? t('newHeadMissing') : undefined}
        />
      )}
      <CellField label={t('splitPlace')} value={areaPath} onChange={setArea} community={record.areaPath.split('/').slice(0, 3).join('/')} />
      <QuickWords words={t('splitQuick')} value={reason} onChoose={setReason} />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={tried && short ? frame('reasonMissing') : undefined}
      />
    </ActionSheet>
  );
}
