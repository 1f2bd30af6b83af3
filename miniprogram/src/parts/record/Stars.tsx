import type { KeyboardEvent } from 'react';
import { Part, Tap } from '@/components/elements';
import { useFrameText } from '@/i18n/frame';

const words = ['star1', 'star2', 'star3', 'star4', 'star5'] as const;
const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** One to five stars, as a radio group: each star also says what it means. */
export function Stars({ value, onChange }: { value: number; onChange: (stars: number) => void }) {
  const t = useFrameText();
  const move = (event: KeyboardEvent<HTMLElement>, from: number) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = Math.min(5, Math.max(1, from + step));
    onChange(next);
    event.currentTarget.closest('[role="radiogroup"]')?.querySelectorAll<HTMLElement>('[role="radio"]')[next - 1]?.focus();
  };
  const chosen = words[value - 1];
  return (
    <Part className="col">
      <Part className="b">{t('rateStars')}</Part>
      <Part role="radiogroup" label={t('rateStars')} className="stars">
        {words.map((word, index) => (
          <Tap
            key={word}
            role="radio"
            checked={value === index + 1}
            label={t('starsOf', { stars: index + 1, words: t(word) })}
            tabIndex={index + 1 === Math.max(value, 1) ? 0 : -1}
            onPress={() => onChange(index + 1)}
            onKey={(event) => move(event, index + 1)}
            className={`star ${index < value ? 'star-on' : ''}`}
          >
            <Part as="span">{index < value ? '★' : '☆'}</Part>
          </Tap>
        ))}
      </Part>
      {chosen && <Part className="sm">{t(chosen)}</Part>}
    </Part>
  );
}
