import { useState } from 'react';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { whereAmI } from '@/device/place';
import { useClueReportText } from '@/i18n/clue-report';
import { fieldId } from './form';
import type { PartProps } from './parts';

/** The community, and near here on a tap. */
export function WherePart({ fields, change, error, onChoosePlace }: PartProps & { onChoosePlace: () => void }) {
  const t = useClueReportText();
  const [busy, setBusy] = useState(false);
  const [none, setNone] = useState(false);
  const wrong = error('/areaPath');
  const near = async () => {
    setBusy(true);
    const point = await whereAmI();
    setBusy(false);
    setNone(!point);
    if (point) change({ point });
  };
  return (
    <>
      <Part id={fieldId('/areaPath')} className="col">
        <Part as="span" className="field-label">
          {t('area')}
        </Part>
        <Part className="row">
          <Icon name="pin" />
          <Part as="span" className="grow">
            {fields.areaPath ? fields.areaName : t('areaNone')}
          </Part>
          <Button size="small" variant="quiet" label={`${t('areaChange')} ${t('area')}`} onPress={onChoosePlace}>
            {t('areaChange')}
          </Button>
        </Part>
        <Part role="alert" className={wrong ? 'field-error' : ''}>
          {wrong}
        </Part>
      </Part>
      <Part id={fieldId('/point')} className="col">
        <Part live="polite" className="sm">
          {fields.point ? t('nearSet') : none ? t('nearNo') : t('nearHint')}
        </Part>
        <Part className="row">
          {fields.point ? (
            <Button size="small" variant="quiet" onPress={() => change({ point: undefined })}>
              {t('nearClear')}
            </Button>
          ) : (
            <Button size="small" variant="outline" icon="pin" busy={busy} onPress={() => void near()}>
              {t('near')}
            </Button>
          )}
        </Part>
      </Part>
    </>
  );
}
