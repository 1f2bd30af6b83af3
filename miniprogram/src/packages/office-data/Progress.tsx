import './progress.css';
import { Part } from '@/components/elements';
import { useOfficeDataText } from '@/i18n/office-data';

/** How far a job has got, as a bar with its words; `of` 0: nobody knows how much there is. */
export function Progress({ label, done, of, words }: { label: string; done: number; of: number; words: string }) {
  const t = useOfficeDataText();
  const percent = of > 0 ? Math.min(100, Math.floor((100 * done) / of)) : 0;
  return (
    <Part className="progress">
      <Part
        className={`progress-bar ${of > 0 ? '' : 'progress-unknown'}`}
        role="progressbar"
        label={`${label} ${of > 0 ? t('percent', { percent }) : words}`}
      >
        <Part className="progress-done" style={of > 0 ? { width: `${percent}%` } : {}} />
      </Part>
      <Part as="span" className="sm" live="polite">
        {words}
      </Part>
    </Part>
  );
}
