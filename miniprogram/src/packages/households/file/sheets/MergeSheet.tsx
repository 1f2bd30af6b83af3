import { GetHousehold } from '@shared/households/households.contracts';
import { dayMs } from '@shared/time';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useFrameText } from '@/i18n/frame';
import { useHouseholdText } from '@/i18n/households';
import { type ChosenHousehold, HouseholdField } from '@/parts/clues/HouseholdField';
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
export function MergeSheet({ record, other: given, label = '', alike = [], now, busy, refusal, onSend, onClose }: MergeProps) {
  const t = useHouseholdText();
  const frame = useFrameText();
  const { language } = useSettings();
  const head = `${record.id}.merge`;
  const [chosen, choose] = useTyped<ChosenHousehold | undefined>(`${head}/other`, undefined);
  const [same, setSame] = useTyped<readonly string[]>(
    `${head}/same ${given ?? ''}`,
    alike.map(({ here }) => here),
  );
  const [reason, setReason] = useTyped(`${head}/why`, '');
  const [tried, setTried] = useState(false);
  const other = given ?? chosen?.id;
  const short = [...reason.trim()].length < 2;
  const nameOf = (memberId: string) => {
    const member = record.memberList?.find((one) => one.memberId === memberId);
    return member?.name ?? (member ? fileLabel(`relation.${member.relation}`, language) : memberId);
  };
  const send = () => {
    setTried(true);
    if (short || !other) return;
    onSend('merge', { other, reason: reason.trim(), same: alike.filter(({ here }) => same.includes(here)) });
  };
  return (
    <ActionSheet title={t('mergeTitle')} send={t('mergeThis')} onSend={send} {...{ onClose, busy, now, refusal }}>
      {given ? (
        <OtherHome id={given} label={label} />
      ) : (
        <>
          <HouseholdField only value={chosen} area="" onChange={choose} />
          <Part role="alert" className={tried && !other ? 'field-error' : ''}>
            {tried && !other && t('mergeOther')}
          </Part>
        </>
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

/** The other file in a line, as far as it can be read. */
function OtherHome({ id, label }: { id: string; label: string }) {
  const t = useHouseholdText();
  const { data } = useRemote(`merge ${id}`, () => ask(GetHousehold, { params: { householdId: id } }));
  const words = [t('homeOf', { label: data?.headLabel ?? label }), ...(data ? [data.areaName, t('people', { count: data.members })] : [])];
  return <Part className="h2">{words.join(' · ')}</Part>;
}
