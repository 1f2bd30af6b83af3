import './households.css';
import type { RiskLevel } from '@shared/households/household';
import { Part } from '@/components/elements';
import { useSettings } from '@/settings';
import { fileLabel } from './words';

const shapes = { red: '▲', yellow: '◆', blue: '●', undecided: '○' } as const;

/** A level by word and shape; the colour only repeats them. */
export function LevelMark({ level }: { level: RiskLevel | undefined }) {
  const { language } = useSettings();
  const which = level ?? 'undecided';
  return (
    <Part as="span" className={`level level-${which}`}>
      <Part as="span" hidden>
        {shapes[which]}
      </Part>
      <Part as="span">{fileLabel(`level.${which}`, language)}</Part>
    </Part>
  );
}
