import './Ring.css';
import { Part } from './elements';

interface RingProps {
  /** Two or three characters in the middle, such as 2天. */
  text: string;
  /** The same in full, for screen readers: 还剩 2 天. */
  label: string;
  /** How much of the ring is drawn, 0 to 1. */
  share: number;
  tone?: 'done' | 'soon' | 'main';
}

/** How much time is left of a promise. */
export function Ring({ text, label, share, tone = 'done' }: RingProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <Part role="img" label={label} className="ring" style={{ background: `conic-gradient(var(--${tone}) ${percent}%, var(--fill) 0)` }}>
      <Part hidden className="ring-text">
        {text}
      </Part>
    </Part>
  );
}
