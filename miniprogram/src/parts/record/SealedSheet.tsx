import { type ReactNode, useRef, useState } from 'react';
import type { Outcome, Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { useFrameText } from '@/i18n/frame';
import { ActionSheet } from './ActionSheet';
import { intentions } from './intention';

interface SealedSheetProps<Answer> {
  ask: (key: string) => Promise<Outcome<Answer>>;
  /** What it is for, and that each opening is recorded. */
  purpose: string;
  recorded: string;
  now: Date;
  onClose: () => void;
  /** The opening stands in the chain now. */
  onOpened: () => void;
  children: (answer: Answer) => ReactNode;
}

/** Contact details: first what they are for and that it is recorded; then what was sealed, until the sheet is closed. */
export function SealedSheet<Answer>({ ask, purpose, recorded, now, onClose, onOpened, children }: SealedSheetProps<Answer>) {
  const t = useFrameText();
  const intend = useRef(intentions());
  const [answer, setAnswer] = useState<Answer>();
  const [refusal, setRefusal] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const openIt = async () => {
    setBusy(true);
    const outcome = await intend.current('openContact', ask);
    setBusy(false);
    if (!outcome) return;
    if (!outcome.ok) return setRefusal(outcome.refusal);
    setAnswer(outcome.answer);
    onOpened();
  };
  if (!answer)
    return (
      <ActionSheet title={t('contactTitle')} send={t('contactYes')} onSend={() => void openIt()} {...{ onClose, busy, now, refusal }}>
        <Part>{purpose}</Part>
        <Part className="sm">{recorded}</Part>
      </ActionSheet>
    );
  return (
    <Sheet
      open
      title={t('contactTitle')}
      onClose={onClose}
      actions={
        <Button grow variant="quiet" onPress={onClose}>
          {t('contactDone')}
        </Button>
      }
    >
      {children(answer)}
    </Sheet>
  );
}
