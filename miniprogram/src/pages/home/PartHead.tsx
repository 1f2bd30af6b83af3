import type { ReactNode } from 'react';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';

interface PartHeadProps {
  title: string;
  /** A few words at the end. */
  end?: ReactNode;
  more?: { readonly label: string; onPress(): void };
}

/** The heading of a part of the page, with a way to all of it. */
export function PartHead({ title, end, more }: PartHeadProps) {
  return (
    <Part className="part-head">
      <Part as="h2" className="h2">
        {title}
      </Part>
      {end && (
        <Part as="span" className="sm">
          {end}
        </Part>
      )}
      {more && (
        <Tap className="more" label={`${more.label} ${title}`} onPress={more.onPress}>
          <Part as="span">{more.label}</Part>
          <Icon name="next" size="s" />
        </Tap>
      )}
    </Part>
  );
}
