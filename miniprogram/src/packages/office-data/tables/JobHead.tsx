import { importWords } from '@shared/glossary/imports';
import { vocabulary } from '@shared/glossary/vocabulary';
import type { ImportView } from '@shared/imports/imports.contracts';
import { Chip, type Tone } from '@/components/Chip';
import { Part } from '@/components/elements';
import { useOfficeDataText } from '@/i18n/office-data';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';

const { label } = vocabulary(importWords);
const toneOf = (status: ImportView['status']): Tone => {
  if (status === 'done') return 'done';
  if (status === 'checked' || status === 'stopped') return 'soon';
  return status === 'failed' ? 'main' : 'info';
};

/** Which table it is, how it stands, and whose it is since when. */
export function JobHead({ job, now, as }: { job: ImportView; now: Date; as: 'h2' | 'span' }) {
  const t = useOfficeDataText();
  const { language } = useSettings();
  return (
    <>
      <Part className="row">
        <Part as={as} className={`${as === 'h2' ? 'h2' : 'b'} grow`}>
          {t('jobOf', { kind: label(`import.kind.${job.kind}`, language), file: job.fileName })}
        </Part>
        <Chip tone={toneOf(job.status)}>{label(`import.status.${job.status}`, language)}</Chip>
      </Part>
      <Part as="span" className="sm">
        {t('by', { who: job.byLabel, when: agoWords(job.createdAt, now, language) })}
      </Part>
    </>
  );
}
