import { Part } from '@/components/elements';
import { useAskText } from '@/i18n/help-ask';
import { NearHere } from '@/parts/compose/NearHere';
import { fieldId } from './form';
import type { PartProps } from './parts';

/** Where it is, roughly, so that people nearby can be found. */
export function NearPart({ fields, change }: PartProps) {
  const t = useAskText();
  return (
    <NearHere id={fieldId('/point')} point={fields.point} onChange={(point) => change({ point })} use={t('nearUse')} none={t('nearNo')}>
      <Part as="span" className="field-label">
        {t('near')}
      </Part>
      <Part as="span" className="field-hint">
        {t('nearHint')}
      </Part>
    </NearHere>
  );
}
