import './Choice.css';
import { Part, Tap } from './elements';

interface SwitchProps {
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A setting that takes effect at once; the whole row can be tapped. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
  return (
    <Tap role="switch" checked={on} onPress={() => onChange(!on)} className={`switch ${on ? 'switch-on' : ''}`}>
      <Part as="span" className="choice-words">
        <Part as="span">{label}</Part>
        {hint && (
          <Part as="span" className="choice-hint">
            {hint}
          </Part>
        )}
      </Part>
      <Part as="span" className="switch-track">
        <Part as="span" className="switch-knob" />
      </Part>
    </Tap>
  );
}
