import './Timeline.css';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { Part } from './elements';

export interface TimelineItem {
  id: string;
  title: string;
  detail?: string;
  time?: string;
  state: 'done' | 'now' | 'next';
  /** A chip, photos or the like. */
  extra?: ReactNode;
}

/** The chain of a record, in the order given; states are said in words as well as drawn. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  const t = useText();
  const words = { done: t('stateDone'), now: t('stateNow'), next: t('stateNext') };
  return (
    <Part as="ol" label={label} className="timeline">
      {items.map((item) => (
        <Part as="li" key={item.id} className={`moment moment-${item.state}`} current={item.state === 'now' ? 'step' : undefined}>
          <Part className="moment-dot" />
          <Part className="moment-body">
            <Part className="moment-head">
              <Part as="span" className="moment-title">
                {item.title}
              </Part>
              <Part as="span" className="sr-only">
                {words[item.state]}
              </Part>
              {item.time && (
                <Part as="span" className="moment-time">
                  {item.time}
                </Part>
              )}
            </Part>
            {item.detail && <Part className="sm">{item.detail}</Part>}
            {item.extra}
          </Part>
        </Part>
      ))}
    </Part>
  );
}
