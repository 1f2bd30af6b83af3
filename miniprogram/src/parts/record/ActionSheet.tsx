import type { ReactNode } from 'react';
import type { Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { useFrameText } from '@/i18n/frame';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

interface ActionSheetProps {
  title: string;
  /** Left out when there is nothing that could be sent. */
  send?: string | undefined;
  onSend: () => void;
  onClose: () => void;
  busy: boolean;
  now: Date;
  /** Shown here unless a field of the sheet shows it. */
  refusal?: Refused;
  danger?: boolean;
  children?: ReactNode;
}

/** The frame of every action: what it means, what is needed for it, and a button that says so. */
export function ActionSheet({ title, send, onSend, onClose, busy, now, refusal, danger, children }: ActionSheetProps) {
  const t = useFrameText();
  const { language } = useSettings();
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      actions={
        send === undefined ? (
          <Button grow variant="quiet" onPress={onClose}>
            {t('understood')}
          </Button>
        ) : (
          <>
            <Button variant="outline" onPress={onClose}>
              {t('cancel')}
            </Button>
            <Button grow busy={busy} variant={danger ? 'danger' : 'primary'} onPress={onSend}>
              {send}
            </Button>
          </>
        )
      }
    >
      {children}
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
