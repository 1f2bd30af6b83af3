import { maxMediaBytes } from '@shared/media/media.contracts';
import { Part } from '@/components/elements';
import { useKeptText } from '@/i18n/kept';
import { sizeWords, type useKeptFiles } from './use-kept-files';

/** Why a file was not taken, with the limit in words. */
export function KeptProblem({ problem }: Pick<ReturnType<typeof useKeptFiles>, 'problem'>) {
  const t = useKeptText();
  return (
    <Part role="alert" className={problem ? 'field-error' : ''}>
      {problem &&
        (problem.name === 'tooBig' ? t('tooBig', { size: sizeWords(problem.bytes), max: sizeWords(maxMediaBytes) }) : t('noRoom'))}
    </Part>
  );
}
