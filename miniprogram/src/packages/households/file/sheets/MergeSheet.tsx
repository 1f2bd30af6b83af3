import { GetHousehold } from '@shared/households/households.contracts';
import { dayMs } from '@shared/time';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { TextArea, TextField } from '@/components/TextField';
import { useFrameText } from '@/i18n/frame';
import { useHouseholdText } from '@/i18n/households';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { QuickWords } from '@/parts/record/QuickWords';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { dayWords } from '@/words/words';
import { fileLabel } from '../../words';
import type { FileSheetProps } from '../types';

interface MergeProps extends FileSheetProps {
  other?: string;
  label?: string;
  alike?: readonly { readonly here: string; readonly there: string }[];
}

/** Two files become one: who stands in both is said first; it can be undone. */
export function MergeSheet({ record, other: given, alike = [], now, busy, refusal, onSend, onClose }: MergeProps) {
  const t = useHouseholdText();
  const frame = useFrameText();
  const { language } = useSettings();
  const head = `${record.id}.merge`;
  const [typedId, setTypedId] = useTyped(`${head}/other`, '');
  const [same, setSame] = useTyped<readonly string[]>(
    `${head}/same ${given ?? ''}`,
    alike.map(({ here }) => here),
  );
  const [reason, setReason] = useTyped(`${head}/why`, '');
  const [tried, setTried] = useState(false);
  const other = given ?? typedId.trim();
  const there = useRemote(`merge ${given ?? ''}`, () => ask(GetHousehold, { params: { householdId: given ?? 'none' } }));
  const short = [...reason.trim()].length < 2;
  const nameOf = (memberId: string) => {
    const member = record.memberList?.find((one) => one.memberId === memberId);
    return member?.name ?? (member ? fileLabel(`relation.${member.relation}`, language) : memberId);
  };
  const send = () => {
    setTried(true);
    if (short || other === '') return;
    onSend('merge', { other, reason: reason.trim(), same: alike.filter(({ here }) => same.includes(here)) });
  };
  return (
    <ActionSheet title={t('mergeTitle')} send={t('mergeThis')} onSend={send} {...{ onClose, busy, now, refusal }}>
      {given ? (
        there.data && (
          <Part className="h2">
            {[t('homeOf', { label: there.data.headLabel }), there.data.areaName, t('people', { count: there.data.members })].join(' · ')}
          </Part>
        )
      ) : (
        <TextField
          label={t('mergeOther')}
          value={typedId}
          onChange={setTypedId}
          error={tried && other === '' ? t('mergeOther') : undefined}
        />
      )}
      {alike.length > 0 && (
        <MultiChoice
          look="rows"
          label={t('mergeSame')}
          values={same}
          options={alike.map(({ here }) => ({ value: here, label: t('mergePair', { here: nameOf(here) }) }))}
          onChange={setSame}
        />
      )}
      <QuickWords words={t('mergeQuick')} value={reason} onChoose={setReason} />
      <TextArea
        label={t('mergeReason')}
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={tried && short ? frame('reasonMissing') : undefined}
      />
      <Part className="sm">{t('mergeUndo', { day: dayWords(new Date(now.getTime() + 30 * dayMs), now, language) })}</Part>
    </ActionSheet>
  );
}
