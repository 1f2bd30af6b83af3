import { notificationWords } from '@shared/glossary/notifications';
import { type CallTask, CloseCall, OpenCallNumber } from '@shared/notifications/settings.contracts';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { ask, type Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { toast } from '@/components/Toast';
import { useCallText } from '@/i18n/calls';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { intentions } from '@/parts/record/intention';
import { useSettings } from '@/settings';
import { knowWords, refusedWords } from '@/words/words';

knowWords(notificationWords);

interface CallSheetProps {
  task: CallTask;
  /** What to tell them. */
  words: string;
  now: Date;
  /** How it stands now; nothing when the list has to be asked again. */
  onSettled: (task: CallTask | undefined) => void;
  onClose: () => void;
}

/** First that showing the number is recorded; then the number, what to say, and whether they were reached. */
export function CallSheet({ task, words, now, onSettled, onClose }: CallSheetProps) {
  const t = useCallText();
  const { language } = useSettings();
  const intend = useRef(intentions());
  const [number, setNumber] = useState<{ name: string; phone: string }>();
  const [refusal, setRefusal] = useState<Refused>();
  const [busy, setBusy] = useState<'number' | 'reached' | 'notReached'>();
  const params = { callId: task.id };

  const failed = (refused: Refused) => {
    if (refused.reason !== 'callOver') return setRefusal(refused);
    toast(refusedWords(refused, now, language), 'info');
    onSettled(undefined);
  };
  const show = async () => {
    setBusy('number');
    setRefusal(undefined);
    const opened = await intend.current('number', (key) => ask(OpenCallNumber, { params, body: {}, key }));
    if (!opened) return;
    setBusy(undefined);
    if (opened.ok) setNumber(opened.answer);
    else failed(opened.refusal);
  };
  const close = async (reached: boolean) => {
    setBusy(reached ? 'reached' : 'notReached');
    setRefusal(undefined);
    const closed = await intend.current(`close.${reached}`, (key) => ask(CloseCall, { params, body: { reached }, key }));
    if (!closed) return;
    setBusy(undefined);
    if (!closed.ok) return failed(closed.refusal);
    toast(t(reached ? 'doneReached' : closed.answer.state === 'waiting' ? 'doneLater' : 'doneGivenUp'), reached ? 'done' : 'info');
    onSettled(closed.answer);
  };
  const result = (
    <>
      <Button variant="outline" grow busy={busy === 'notReached'} onPress={() => void close(false)}>
        {t('notReached')}
      </Button>
      <Button grow busy={busy === 'reached'} onPress={() => void close(true)}>
        {t('reached')}
      </Button>
    </>
  );
  const said = (
    <Part className="desk-say">
      <Part as="span" className="xs">
        {t('tell')}
      </Part>
      <Part as="span">{words}</Part>
    </Part>
  );
  if (!number && refusal?.reason !== 'noPhone')
    return (
      <ActionSheet
        title={task.personLabel}
        send={t('show')}
        onSend={() => void show()}
        busy={busy === 'number'}
        {...{ now, refusal, onClose }}
      >
        {said}
        <Part className="sm">{t('recorded')}</Part>
      </ActionSheet>
    );
  return (
    <Sheet open title={number?.name ?? task.personLabel} onClose={onClose} actions={result}>
      {number && (
        <>
          <Part className="desk-number-big">{number.phone}</Part>
          <Button icon="phone" onPress={() => void Taro.makePhoneCall({ phoneNumber: number.phone }).catch(() => {})}>
            {t('ring', { phone: number.phone })}
          </Button>
        </>
      )}
      {said}
      <Part role="alert">
        {refusal && (
          <Card tone="soon">
            <Part>{refusedWords(refusal, now, language)}</Part>
          </Card>
        )}
      </Part>
    </Sheet>
  );
}
