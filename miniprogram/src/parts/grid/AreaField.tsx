import { useState } from 'react';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useGridText } from '@/i18n/grid';
import { AreaWalk } from './AreaWalk';

interface AreaFieldProps {
  label: string;
  start: string;
  name: string;
  onChange: (path: string, name: string) => void;
  error?: string | undefined;
}

/** A place chosen level by level; put it directly inside a screen, not in a sheet. */
export function AreaField({ label, start, name, onChange, error }: AreaFieldProps) {
  const t = useGridText();
  const [open, setOpen] = useState(false);
  return (
    <Part className="col">
      <Tap className="grid-open" onPress={() => setOpen(true)}>
        <Icon name="pin" />
        <Part as="span" className="grid-open-words">
          {label}
        </Part>
        <Part as="span" className="b">
          {name || t('chooseArea')}
        </Part>
      </Tap>
      {error && (
        <Part role="alert" className="sm">
          {error}
        </Part>
      )}
      <AreaWalk open={open} start={start} onChoose={onChange} onClose={() => setOpen(false)} />
    </Part>
  );
}
