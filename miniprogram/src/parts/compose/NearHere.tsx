import type { Point } from '@shared/place';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { whereAmI } from '@/device/place';
import { useWritingText } from '@/i18n/writing';

interface NearHereProps {
  id: string;
  point: Point | undefined;
  onChange: (point: Point | undefined) => void;
  /** The button that asks the device. */
  use: string;
  /** Said when the device gave no place: how one goes on without. */
  none: string;
  hint?: string;
  children?: ReactNode;
}

/** A rough place, on a tap and only if one likes: nothing is read before. */
export function NearHere({ id, point, onChange, use, none, hint = '', children }: NearHereProps) {
  const t = useWritingText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const near = async () => {
    setBusy(true);
    const here = await whereAmI();
    setBusy(false);
    setFailed(!here);
    if (here) onChange(here);
  };
  return (
    <Part id={id} className="col">
      {children}
      <Part live="polite" className="sm">
        {point ? t('nearSet') : failed ? none : hint}
      </Part>
      <Part className="row">
        {point ? (
          <Button size="small" variant="quiet" onPress={() => onChange(undefined)}>
            {t('nearClear')}
          </Button>
        ) : (
          <Button size="small" variant="outline" icon="pin" busy={busy} onPress={() => void near()}>
            {use}
          </Button>
        )}
      </Part>
    </Part>
  );
}
