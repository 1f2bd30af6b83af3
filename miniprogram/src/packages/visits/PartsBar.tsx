import './visits.css';
import type { DriveView } from '@shared/visits/visit.views';
import { Part } from '@/components/elements';
import { useVisitText } from '@/i18n/visits';

/** How far a drive is: its households in parts, as a bar and as the table that says the same. */
export function PartsBar({ drive }: { drive: DriveView }) {
  const t = useVisitText();
  const { households, done, dropped } = drive;
  const parts = [
    { name: 'done', words: t('partDone'), count: done },
    { name: 'left', words: t('partLeft'), count: Math.max(0, households - done - dropped) },
    { name: 'dropped', words: t('partDropped'), count: dropped },
  ] as const;
  const all = Math.max(1, households);
  return (
    <Part className="col">
      <Part hidden className="visit-parts">
        {parts.map(({ name, count }) => (
          <Part key={name} className={`visit-part visit-part-${name}`} style={{ width: `${(100 * count) / all}%` }} />
        ))}
      </Part>
      <Part as="ul" label={t('partsTable')} className="visit-table">
        {parts.map(({ name, words, count }) => (
          <Part as="li" key={name} className="visit-line">
            <Part hidden className={`visit-key visit-part-${name}`} />
            <Part as="span" className="grow">
              {words}
            </Part>
            <Part as="span" className="b">
              {t('households', { count })}
            </Part>
          </Part>
        ))}
      </Part>
    </Part>
  );
}
