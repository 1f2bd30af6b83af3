import { useClueReportText } from '@/i18n/clue-report';
import { NearHere } from '@/parts/compose/NearHere';
import { PlaceLine } from '@/parts/compose/PlaceLine';
import { fieldId } from './form';
import type { PartProps } from './parts';

/** The community, and near here on a tap. */
export function WherePart({ fields, change, error, onChoosePlace }: PartProps & { onChoosePlace: () => void }) {
  const t = useClueReportText();
  return (
    <>
      <PlaceLine
        id={fieldId('/areaPath')}
        label={t('area')}
        place={fields.areaPath ? fields.areaName : t('areaNone')}
        change={t('areaChange')}
        error={error('/areaPath')}
        onChoose={onChoosePlace}
      />
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
