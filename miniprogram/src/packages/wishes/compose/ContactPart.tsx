import type { AreaView } from '@shared/people/people.contracts';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { TextField } from '@/components/TextField';
import { useComposeText } from '@/i18n/compose';
import { fieldId } from './form';
import type { PartProps } from './parts';

interface ContactPartProps extends PartProps {
  areas: readonly AreaView[];
  onChoosePlace: () => void;
}

/** How the community and the one who claims find the person; never on the wall. */
export function ContactPart({ fields, change, error, authorIs, areas, onChoosePlace }: ContactPartProps) {
  const t = useComposeText();
  const { contact } = fields;
  const self = authorIs === 'self';
  const place = areas.find(({ path }) => path === fields.areaPath);
  const wrongPlace = error('/areaPath');
  const set = (changes: Partial<typeof contact>) => change({ contact: { ...contact, ...changes } });
  return (
    <>
      <Part className="row sm">
        <Icon name="shield" size="s" />
        <Part as="span" className="grow">
          {t('contactWhy')}
        </Part>
      </Part>
      <TextField
        id={fieldId('/contact/name')}
        label={t(self ? 'name' : 'nameOther')}
        maxLength={20}
        autoComplete={self ? 'name' : 'off'}
        value={contact.name}
        error={error('/contact/name')}
        onChange={(name) => set({ name })}
      />
      <TextField
        id={fieldId('/contact/phone')}
        kind="phone"
        label={t(self ? 'phone' : 'phoneOther')}
        maxLength={15}
        autoComplete={self ? 'tel' : 'off'}
        value={contact.phone}
        error={error('/contact/phone')}
        onChange={(phone) => set({ phone })}
      />
      <TextField
        id={fieldId('/contact/address')}
        label={t('address')}
        hint={t('addressHint')}
        maxLength={100}
        autoComplete={self ? 'street-address' : 'off'}
        value={contact.address}
        error={error('/contact/address')}
        onChange={(address) => set({ address })}
      />
      {self && <Part className="xs">{t('remembered')}</Part>}
      <Part id={fieldId('/areaPath')} className="col">
        <Part as="span" className="field-label">
          {t('place')}
        </Part>
        <Part className="row">
          <Icon name="pin" />
          <Part as="span" className="grow">
            {place?.name ?? t('placeNone')}
          </Part>
          <Button size="small" variant="quiet" label={`${t('placeChange')} ${t('place')}`} onPress={onChoosePlace}>
            {t('placeChange')}
          </Button>
        </Part>
        <Part role="alert" className={wrongPlace ? 'field-error' : ''}>
          {wrongPlace}
        </Part>
      </Part>
    </>
  );
}
