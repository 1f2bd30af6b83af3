import type { AreaView } from '@shared/people/people.contracts';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { TextField } from '@/components/TextField';
import { useWritingText } from '@/i18n/writing';
import type { Contact } from './contact-memory';
import { PlaceLine } from './PlaceLine';

interface ContactPartProps {
  contact: Contact;
  onContact: (contact: Contact) => void;
  areaPath: string;
  areas: readonly AreaView[];
  onChoosePlace: () => void;
  /** The sentence to show at a field. */
  error: (field: string) => string | undefined;
  fieldId: (field: string) => string;
  self: boolean;
  /** Who sees it and when, what the door number is for, and what the community is asked for. */
  why: string;
  addressHint: string;
  placeLabel: string;
}

/** How people are found; never shown to everybody. */
export function ContactPart({ contact, onContact, areaPath, areas, onChoosePlace, error, fieldId, self, ...words }: ContactPartProps) {
  const t = useWritingText();
  const place = areas.find(({ path }) => path === areaPath);
  const set = (changes: Partial<Contact>) => onContact({ ...contact, ...changes });
  return (
    <>
      <Part className="row sm">
        <Icon name="shield" size="s" />
        <Part as="span" className="grow">
          {words.why}
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
        hint={words.addressHint}
        maxLength={100}
        autoComplete={self ? 'street-address' : 'off'}
        value={contact.address}
        error={error('/contact/address')}
        onChange={(address) => set({ address })}
      />
      {self && <Part className="xs">{t('remembered')}</Part>}
      <PlaceLine
        id={fieldId('/areaPath')}
        label={words.placeLabel}
        place={place?.name ?? t('placeNone')}
        change={t('placeChange')}
        error={error('/areaPath')}
        onChoose={onChoosePlace}
      />
    </>
  );
}
