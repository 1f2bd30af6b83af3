import './home.css';
import { TapCard } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon, type IconName } from '@/components/Icon';

export interface Door {
  readonly icon: IconName;
  readonly tone: 'main' | 'soon' | 'info' | 'done';
  readonly title: string;
  readonly hint: string;
  /** The most used: as wide as the page. */
  readonly wide?: boolean;
  onPress(): void;
}

/** The big ways in; in care mode one below the other, the first in the colour of the main action. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  return (
    <Part className="doors">
      {doors.map((door, index) => (
        <TapCard
          key={door.title}
          onPress={door.onPress}
          className={`door ${index === 0 ? 'door-first' : ''} ${door.wide ? 'door-wide' : ''}`}
        >
          <Part as="span" className={`door-icon door-${door.tone}`}>
            <Icon name={door.icon} />
          </Part>
          <Part as="span" className="door-words">
            <Part as="span" className="h2">
              {door.title}
            </Part>
            <Part as="span" className="sm">
              {door.hint}
            </Part>
          </Part>
        </TapCard>
      ))}
    </Part>
  );
}
