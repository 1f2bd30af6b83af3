import { localDay } from '@shared/time';
import { daysAfter } from '@shared/visits/rhythm';
import { GetVisitors } from '@shared/visits/visit.contracts';
import type { VisitRecord } from '@shared/visits/visit.views';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { ChoiceGroup } from '@/components/Choice';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { TextArea } from '@/components/TextField';
import { useFrameText } from '@/i18n/frame';
import { useVisitText } from '@/i18n/visits';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { QuickWords } from '@/parts/record/QuickWords';
import { ReasonForm } from '@/parts/record/ReasonForm';
import { useTyped } from '@/parts/record/typed';
import type { SheetFrame } from '@/parts/record/use-record-state';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { visitLabel } from '../words';
import type { Command } from './use-visit-record';

type Props = SheetFrame & { record: VisitRecord };

export function VisitSheets({ action, ...props }: Props & { action: Command }) {
  const t = useVisitText();
  const { language } = useSettings();
  switch (action) {
    case 'nobodyMet':
      return <NobodySheet {...props} />;
    case 'assign':
      return <AssignSheet {...props} />;
    case 'postpone':
      return <PostponeSheet {...props} />;
    case 'drop':
      return (
        <ReasonForm
          {...props}
          name={`${props.record.id}.drop`}
          title={visitLabel('visitAction.drop', language)}
          label={t('dropLabel')}
          hint={t('dropHint')}
          quick={t('dropQuick')}
          danger
        />
      );
  }
}

/** Nobody opened: a word for whoever goes next. */
function NobodySheet({ record, onSend, ...frame }: Props) {
  const t = useVisitText();
  const { language } = useSettings();
  const [words, setWords] = useTyped(`${record.id}.nobodyMet/words`, '');
  const atField = frame.refusal?.field === '/words' ? refusedWords(frame.refusal, frame.now, language) : undefined;
  return (
    <ActionSheet
      {...frame}
      refusal={atField ? undefined : frame.refusal}
      title={visitLabel('visitAction.nobodyMet', language)}
      send={visitLabel('visitAction.nobodyMet', language)}
      onSend={() => onSend({ words: words.trim() })}
    >
      <Part>{t('nobodyLead')}</Part>
      <QuickWords words={t('nobodyQuick')} value={words} onChoose={setWords} />
      <TextArea
        label={t('nobodyWords')}
        hint={t('nobodyHint')}
        optional
        maxLength={200}
        value={words}
        onChange={setWords}
        error={atField}
      />
    </ActionSheet>
  );
}

/** Who goes: those of the place, the nearest first. */
function AssignSheet({ record, onSend, ...frame }: Props) {
  const t = useVisitText();
  const { language } = useSettings();
  const visitors = useRemote(`visitors ${record.id}`, () => ask(GetVisitors, { params: { visitId: record.id } }));
  const [visitorId, setVisitor] = useTyped<string | undefined>(`${record.id}.assign/visitor`, undefined);
  const [tried, setTried] = useState(false);
  const items = visitors.data?.items ?? [];
  const nobody = visitors.data !== undefined && items.length === 0;
  const send = () => {
    setTried(true);
    if (visitorId) onSend({ visitorId });
  };
  return (
    <ActionSheet {...frame} title={visitLabel('visitAction.assign', language)} send={nobody ? undefined : t('assignSend')} onSend={send}>
      {visitors.refusal && !visitors.data ? (
        <ErrorState onRetry={() => void visitors.reload()} />
      ) : !visitors.data ? (
        <Skeleton cards={1} />
      ) : items.length === 0 ? (
        <EmptyState icon="people" title={t('assignNone')} />
      ) : (
        <ChoiceGroup
          label={t('assignLead')}
          value={visitorId}
          options={items.map(({ personId, label, kind, areaName }) => ({
            value: personId,
            label,
            hint: `${visitLabel(`visitKind.${kind}`, language)} · ${areaName}`,
          }))}
          error={tried && !visitorId ? t('assignMissing') : undefined}
          onChange={setVisitor}
        />
      )}
    </ActionSheet>
  );
}

/** Another day, and why. */
function PostponeSheet({ record, onSend, ...frame }: Props) {
  const t = useVisitText();
  const common = useFrameText();
  const { language } = useSettings();
  const head = `${record.id}.postpone`;
  const today = localDay(frame.now);
  const first = record.dueOn < today ? today : daysAfter(record.dueOn, 1);
  const [dueOn, setDay] = useTyped(`${head}/day`, '');
  const [reason, setReason] = useTyped(`${head}/reason`, '');
  const [tried, setTried] = useState(false);
  const short = [...reason.trim()].length < 2;
  const atField = (field: string) => (frame.refusal?.field === field ? refusedWords(frame.refusal, frame.now, language) : undefined);
  const shown = ['/dueOn', '/reason'].some(atField);
  const send = () => {
    setTried(true);
    if (dueOn >= first && !short) onSend({ dueOn, reason: reason.trim() });
  };
  const title = visitLabel('visitAction.postpone', language);
  return (
    <ActionSheet {...frame} refusal={shown ? undefined : frame.refusal} title={title} send={title} onSend={send}>
      <DateField
        label={t('postponeDay')}
        value={dueOn}
        from={first}
        onChange={setDay}
        error={atField('/dueOn') ?? (tried && dueOn < first ? t('postponeDayMissing') : undefined)}
      />
      <QuickWords words={t('postponeQuick')} value={reason} onChoose={setReason} />
      <TextArea
        label={t('postponeReason')}
        hint={t('postponeHint')}
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={atField('/reason') ?? (tried && short ? common('reasonMissing') : undefined)}
      />
    </ActionSheet>
  );
}
