import './Chip.css';
import type { ReactNode } from 'react';
import { Part, Tap } from './elements';
import { Icon, type IconName } from './Icon';

export type Tone = 'plain' | 'main' | 'done' | 'soon' | 'info';

/** A few words about a state; the tone only repeats what the words say. */
export function Chip({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <Part as="span" className={`chip chip-${tone}`}>
      {icon && <Icon name={icon} size="s" />}
      {children}
    </Part>
  );
}

interface FilterChipProps {
  on: boolean;
  onToggle: (on: boolean) => void;
  icon?: IconName;
  children: ReactNode;
}

/** A filter that is on or off, with a tick when on. */
export function FilterChip({ on, onToggle, icon, children }: FilterChipProps) {
  return (
    <Tap pressed={on} onPress={() => onToggle(!on)} className={`filter ${on ? 'filter-on' : ''}`}>
      {on ? <Icon name="check" size="s" /> : icon && <Icon name={icon} size="s" />}
      <Part as="span">{children}</Part>
    </Tap>
  );
}

/** Filters side by side, wrapping; `label` names the group. */
export function FilterRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Part role="group" label={label} className="filters">
      {children}
    </Part>
  );
}
