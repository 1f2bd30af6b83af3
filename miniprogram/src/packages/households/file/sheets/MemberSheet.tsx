import { relations } from '@shared/households/household';
import type { MemberView } from '@shared/households/household.views';
import { same } from '@shared/same';
import { useState } from 'react';
import { useHouseholdText } from '@/i18n/households';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import type { FileSheetProps } from '../types';
import { FromFields, useFrom } from './FromFields';
import { emptyMember, filled, type MemberDraft, MemberFields, missingIn } from './MemberFields';

const draftOf = (member: MemberView | undefined): MemberDraft =>
  member
    ? {
        ...emptyMember,
        name: member.name ?? '',
        relation: member.relation,
        birthday: member.birthday ?? '',
        values: Object.fromEntries(Object.entries(member.values ?? {}).map(([field, one]) => [field, one?.value])),
      }
    : emptyMember;

/** A new member, or what is to change about one; only what differs is sent. */
export function MemberSheet({ record, member, now, busy, refusal, onSend, onClose }: FileSheetProps & { member?: MemberView }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const command = member ? 'changeMember' : 'addMember';
  const head = `${record.id}.${command}`;
  const before = draftOf(member);
  const [draft, setDraft] = useTyped(`${head}/${member?.memberId ?? 'new'}`, before);
  const from = useFrom(head, now, 'office');
  const [tried, setTried] = useState(false);
  const at = refusal?.field?.split('/').at(-1);
  const errorAt = (field: string) => (refusal && at === field ? refusedWords(refusal, now, language) : undefined);
  const shownAtField = at !== undefined && ['name', 'relation', 'idNumber', 'birthday', 'phone', 'on'].includes(at);
  const send = () => {
    setTried(true);
    if (Object.values(missingIn(draft)).some(Boolean)) return;
    const { name, relation, birthday, idNumber, phone, values } = draft;
    const numbers = { ...(idNumber && { idNumber }), ...(phone && { phone }) };
    if (!member)
      return onSend('addMember', {
        from: from.body,
        member: { name: name.trim(), relation, birthday, ...numbers, values: filled(values) },
      });
    const changedValues = Object.fromEntries(
      Object.entries(filled(values)).filter(([field, value]) => !same(value, before.values[field as keyof MemberDraft['values']])),
    );
    onSend(
      'changeMember',
      {
        from: from.body,
        ...(name.trim() !== before.name && { name: name.trim() }),
        ...(relation !== before.relation && { relation }),
        ...(birthday !== before.birthday && { birthday }),
        ...numbers,
        values: changedValues,
      },
      { memberId: member.memberId },
    );
  };
  return (
    <ActionSheet
      title={t(member ? 'changeMember' : 'addMember')}
      send={t('save')}
      onSend={send}
      refusal={shownAtField ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <MemberFields
        {...{ draft, now, tried, errorAt }}
        among={member ? relations : relations.filter((one) => one !== 'head')}
        onChange={setDraft}
      />
      <FromFields from={from} now={now} error={errorAt('on')} />
    </ActionSheet>
  );
}
