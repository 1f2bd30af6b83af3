import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';

interface PlaceLineProps {
  id: string;
  label: string;
  /** What is chosen, or that nothing is. */
  place: string;
  /** The button that chooses another. */
  change: string;
  error: string | undefined;
  onChoose: () => void;
}

/** The community chosen, with the way to another. */
export function PlaceLine({ id, label, place, change, error, onChoose }: PlaceLineProps) {
  return (
    <Part id={id} className="col">
      <Part as="span" className="field-label">
        {label}
      </Part>
      <Part className="row">
        <Icon name="pin" />
        <Part as="span" className="grow">
          {place}
        </Part>
        <Button size="small" variant="quiet" label={`${change} ${label}`} onPress={onChoose}>
          {change}
        </Button>
      </Part>
      <Part role="alert" className={error ? 'field-error' : ''}>
        {error}
      </Part>
    </Part>
  );
}
