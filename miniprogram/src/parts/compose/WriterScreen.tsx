import './compose.css';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { toast } from '@/components/Toast';
import { goToField } from '@/device/focus';
import { useWritingText } from '@/i18n/writing';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import type { Problem, pageOrder } from './problems';
import { Resumed } from './Resumed';
import type { Sending } from './use-composer';

const headId = 'writer-part';

interface Writer {
  readonly sending: Sending;
  readonly room: boolean;
  readonly resumed: boolean;
  readonly resumedFrom: string | undefined;
  readonly discarded: boolean;
  discard(): void;
  undo(): void;
  setProblems(problems: readonly Problem[]): void;
  send(): Promise<Problem | undefined>;
}

interface WriterScreenProps {
  title: string;
  writer: Writer;
  /** What is wrong with what is written now. */
  check: () => readonly Problem[];
  order: ReturnType<typeof pageOrder>;
  fieldId: (field: string) => string;
  sections: readonly { readonly title: string; readonly body: ReactNode }[];
  sendLabel: string;
  /** What the community asked for. */
  reason?: string;
  /** Refusals that the page shows itself. */
  ownRefusals?: readonly string[];
  /** Above the sections, also in care mode. */
  head?: ReactNode;
  /** Sheets. */
  children?: ReactNode;
}

/** A form on one page; in care mode one part at a time. */
export function WriterScreen({
  title,
  writer,
  check,
  order,
  fieldId,
  sections,
  sendLabel,
  reason,
  ownRefusals = [],
  head,
  children,
}: WriterScreenProps) {
  const t = useWritingText();
  const { language, care } = useSettings();
  const now = useNow();
  const [step, setStep] = useState(0);
  const last = sections.length - 1;

  const show = (problem: Problem, count: number) => {
    setStep(order.partOf(problem.field));
    const hasPlace = order.has(problem.field);
    toast(hasPlace ? t('fixFirst', { count }) : refusedWords({ details: {}, ...problem }, now, language), 'warn');
    if (hasPlace) goToField(fieldId(problem.field));
  };
  const send = async () => {
    const problem = await writer.send();
    if (problem && !ownRefusals.includes(problem.reason)) show(problem, Math.max(1, check().length));
  };
  const turnTo = (next: number) => {
    setStep(next);
    goToField(headId);
  };
  const goOn = () => {
    const here = check().filter(({ field }) => order.partOf(field) === step);
    writer.setProblems(here);
    if (here[0]) return show(here[0], here.length);
    turnTo(step + 1);
  };

  const shown = care ? sections.filter((_, index) => index === step) : sections;
  const stuck = writer.sending === 'offline' ? t('waitingNet') : writer.sending === 'waiting' ? t('waitingBusy') : undefined;
  const footer = (
    <>
      <Part role="status" className={stuck ? 'row compose-stuck' : 'sr-only'}>
        {stuck && (
          <>
            <Icon name="off" />
            <Part as="span" className="grow">
              {stuck}
            </Part>
          </>
        )}
      </Part>
      {care && step > 0 && (
        <Button variant="quiet" onPress={() => turnTo(step - 1)}>
          {t('before')}
        </Button>
      )}
      {care && step < last ? (
        <Button grow onPress={goOn}>
          {t('next')}
        </Button>
      ) : (
        <Button grow busy={writer.sending === 'busy'} onPress={() => void send()}>
          {sendLabel}
        </Button>
      )}
      <Part live="polite" className="xs compose-saved">
        {care && `${t('stepOf', { now: step + 1, all: sections.length })} · `}
        {t(writer.room ? 'keptHere' : 'notKept')}
      </Part>
    </>
  );

  return (
    <Screen title={title} footer={footer}>
      {reason && (
        <Card tone="soon">
          <Part as="p">{t('returnedBecause', { reason })}</Part>
        </Card>
      )}
      {writer.resumed && <Resumed from={writer.resumedFrom} now={now} onAnew={writer.discard} />}
      {writer.discarded && (
        <Card tone="fill">
          <Part role="status" className="row">
            <Part as="span" className="grow">
              {t('discarded')}
            </Part>
            <Button size="small" variant="outline" onPress={writer.undo}>
              {t('undo')}
            </Button>
          </Part>
        </Card>
      )}
      {head}
      {shown.map((section) => (
        <Card key={section.title} as="section" label={section.title} className="compose-part">
          <Part as="h2" {...(care && { id: headId, focusable: true })} className="h2">
            {section.title}
          </Part>
          {section.body}
        </Card>
      ))}
      {children}
    </Screen>
  );
}
