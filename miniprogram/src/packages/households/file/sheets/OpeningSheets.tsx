import type { AnswerOf } from '@shared/contract';
import type { MemberView } from '@shared/households/household.views';
import { OpenAddress, OpenMinor, OpenNumber } from '@shared/households/households.contracts';
import { type ReactNode, useRef, useState } from 'react';
import { ask, type Outcome, type Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { TextArea } from '@/components/TextField';
import { useHouseholdText } from '@/i18n/households';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { intentions } from '@/parts/record/intention';
import { QuickWords } from '@/parts/record/QuickWords';
import { useSettings } from '@/settings';
import { fieldName, fileLabel, valueWords } from '../../words';
import { ageOf } from '../MembersCard';
import type { FileSheetProps } from '../types';
import { BeforeList } from './HistorySheet';

interface PurposeProps<Answer> extends Pick<FileSheetProps, 'now' | 'onClose'> {
  title: string;
  ask: (purpose: string, key: string) => Promise<Outcome<Answer>>;
  show: (answer: Answer) => ReactNode;
}

/** Asks what it is for before anything is shown; what was shown is gone when the sheet is closed. */
function PurposeSheet<Answer>({ title, ask: open, show, now, onClose }: PurposeProps<Answer>) {
  const t = useHouseholdText();
  const [purpose, setPurpose] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused>();
  const [opened, setOpened] = useState<Answer>();
  const intend = useRef(intentions());
  const short = [...purpose.trim()].length < 2;
  const send = async () => {
    setTried(true);
    if (short) return;
    setBusy(true);
    setRefusal(undefined);
    const outcome = await intend.current(purpose.trim(), (key) => open(purpose.trim(), key));
    if (!outcome) return;
    setBusy(false);
    if (outcome.ok) setOpened(outcome.answer);
    else setRefusal(outcome.refusal);
  };
  if (opened)
    return (
      <Sheet
        open
        title={title}
        onClose={onClose}
        actions={
          <Button grow onPress={onClose}>
            {t('seen')}
          </Button>
        }
      >
        {show(opened)}
      </Sheet>
    );
  return (
    <ActionSheet title={title} send={t('see')} onSend={() => void send()} {...{ onClose, busy, now }} {...(refusal && { refusal })}>
      <QuickWords words={t('purposeQuick')} value={purpose} onChoose={setPurpose} />
      <TextArea
        label={t('purpose')}
        hint={t('purposeHint')}
        maxLength={100}
        value={purpose}
        onChange={setPurpose}
        error={tried && short ? t('purposeMissing') : undefined}
      />
    </ActionSheet>
  );
}

/** What is written about a member under age, for a purpose that is recorded. */
export function OpenMinorSheet({ record, member, now, onClose }: FileSheetProps & { member: MemberView }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const params = { householdId: record.id, memberId: member.memberId };
  return (
    <PurposeSheet<AnswerOf<typeof OpenMinor>>
      title={t('openMinor')}
      now={now}
      onClose={onClose}
      ask={(purpose, key) => ask(OpenMinor, { params, body: { purpose }, key })}
      show={({ member: child, before, findings }) => (
        <>
          <Part className="h2">{child.name}</Part>
          <Part>
            {[
              fileLabel(`relation.${child.relation}`, language),
              child.birthday && `${t('born')} ${child.birthday}`,
              child.birthday && t('age', { age: ageOf(child.birthday, now) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Part>
          {Object.entries(child.values ?? {}).map(([field, one]) => (
            <Part key={field}>{`${fieldName(field, language)}：${valueWords(field, one?.value, t, language)}`}</Part>
          ))}
          {findings.map(({ proposalId, at, field, value }) => (
            <Part
              key={`${proposalId} ${at}`}
              className="b"
            >{`${t('findings')}：${fieldName(field, language)} ${valueWords(field, value, t, language)}`}</Part>
          ))}
          {before.length > 0 && <BeforeList named items={before} now={now} />}
        </>
      )}
    />
  );
}

/** A number of a member, for a purpose that is recorded. */
export function OpenNumberSheet({
  record,
  member,
  which,
  now,
  onClose,
}: FileSheetProps & { member: MemberView; which: 'idNumber' | 'phone' }) {
  const t = useHouseholdText();
  const params = { householdId: record.id, memberId: member.memberId };
  return (
    <PurposeSheet<{ number: string }>
      title={t(which === 'phone' ? 'openPhone' : 'openNumber')}
      now={now}
      onClose={onClose}
      ask={(purpose, key) => ask(OpenNumber, { params, body: { which, purpose }, key })}
      show={({ number }) => (
        <>
          <Part>{member.name}</Part>
          <Part className="contact-value">{number}</Part>
        </>
      )}
    />
  );
}

/** Where they live, for a purpose that is recorded. */
export function OpenAddressSheet({ record, now, onClose }: FileSheetProps) {
  const t = useHouseholdText();
  return (
    <PurposeSheet<AnswerOf<typeof OpenAddress>>
      title={t('openAddress')}
      now={now}
      onClose={onClose}
      ask={(purpose, key) => ask(OpenAddress, { params: { householdId: record.id }, body: { purpose }, key })}
      show={({ address }) => <Part className="contact-value">{address}</Part>}
    />
  );
}
