import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useClueReportText } from '@/i18n/clue-report';
import { NearHere } from '@/parts/compose/NearHere';
import { fieldId } from './form';
import type { PartProps } from './parts';

/** The community, and near here on a tap. */
export function WherePart({ fields, change, error, onChoosePlace }: PartProps & { onChoosePlace: () => void }) {
  const t = useClueReportText();
  const wrong = error('/areaPath');
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
      <NearHere
        id={fieldId('/point')}
        point={fields.point}
        onChange={(point) => change({ point })}
        use={t('near')}
        none={t('nearNo')}
        hint={t('nearHint')}
      />
    </>
  );
}
