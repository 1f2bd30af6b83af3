import { useState } from 'react';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { whereAmI } from '@/device/place';
import { useAskText } from '@/i18n/help-ask';
import { fieldId } from './form';
import type { PartProps } from './parts';

/** A rough place, on a tap and only if one likes: nothing is read before. */
export function NearPart({ fields, change }: PartProps) {
  const t = useAskText();
  const [busy, setBusy] = useState(false);
  const [none, setNone] = useState(false);
  const use = async () => {
    setBusy(true);
    const point = await whereAmI();
    setBusy(false);
    setNone(!point);
    if (point) change({ point });
  };
  return (
    <Part id={fieldId('/point')} className="col">
      <Part as="span" className="field-label">
        {t('near')}
      </Part>
      <Part as="span" className="field-hint">
        {t('nearHint')}
      </Part>
      <Part live="polite" className="sm">
        {fields.point ? t('nearSet') : none && t('nearNo')}
      </Part>
      <Part className="row">
        {fields.point ? (
          <Button size="small" variant="quiet" onPress={() => change({ point: undefined })}>
            {t('nearClear')}
          </Button>
        ) : (
          <Button size="small" variant="outline" icon="pin" busy={busy} onPress={() => void use()}>
            {t('nearUse')}
          </Button>
        )}
      </Part>
    </Part>
  );
}
