import './media.css';
import { refusalLabel } from '@shared/glossary';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { useMediaText } from '@/i18n/media';
import { useSettings } from '@/settings';
import type { Sending, useUploads } from './useUploads';

/** Files of one kind, with what they are called. */
export function MediaGroup({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <Part role="group" label={title} className="media">
      <Part className="media-head">
        <Part as="span" className="media-title">
          {title}
        </Part>
        <Part as="span" className="xs">
          {hint}
        </Part>
      </Part>
      {children}
    </Part>
  );
}

/** A file on its way: how far it is or why it stopped, with a way to stop or to send it again. */
export function SendingRow({ one, uploads }: { one: Sending; uploads: ReturnType<typeof useUploads> }) {
  const t = useMediaText();
  const { language } = useSettings();
  return (
    <Part live="polite" className="media-sending">
      <Part as="span" className="sm">
        {one.reason ? refusalLabel(one.reason, language) : t('sending', { percent: one.percent })}
      </Part>
      {!one.reason && (
        <Part hidden className="media-bar">
          <Part className="media-done" style={{ width: `${one.percent}%` }} />
        </Part>
      )}
      <Part className="media-buttons">
        {one.reason && (
          <Button size="small" variant="quiet" onPress={() => uploads.again(one)}>
            {t('sendAgain')}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={() => uploads.stop(one.key)}>
          {t('stopSending')}
        </Button>
      </Part>
    </Part>
  );
}
