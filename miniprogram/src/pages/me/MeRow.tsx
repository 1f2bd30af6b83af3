import './me.css';
import { Part, Tap } from '@/components/elements';
import { Icon, type IconName } from '@/components/Icon';

/** A line that opens a page. */
export function MeRow({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <Part as="li">
      <Tap className="me-row" onPress={onPress}>
        <Icon name={icon} />
        <Part as="span" className="me-row-words">
          {label}
        </Part>
        <Icon name="next" size="s" />
      </Tap>
    </Part>
  );
}
