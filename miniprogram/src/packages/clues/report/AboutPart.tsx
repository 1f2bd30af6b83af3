import { Part } from '@/components/elements';
import { TextField } from '@/components/TextField';
import { useClueReportText } from '@/i18n/clue-report';
import { HouseholdField } from '@/parts/clues/HouseholdField';
import { fieldId } from './form';
import type { PartProps } from './parts';

/** Whom it is about, as far as known; staff look the household up. */
export function AboutPart({ fields, change, error, mayLookUp }: PartProps & { mayLookUp: boolean }) {
  const t = useClueReportText();
  const { about, household } = fields;
  const set = (changes: Partial<typeof about>) => change({ about: { ...about, ...changes } });
  return (
    <>
      <Part as="p" className="sm">
        {t('whoHint')}
      </Part>
      {mayLookUp && <HouseholdField value={household} area={fields.areaPath} onChange={(next) => change({ household: next })} />}
      <TextField
        id={fieldId('/about/name')}
        optional
        label={t('aboutName')}
        {...((about.phone || about.address) && !about.name && { hint: t('aboutNameHint') })}
        maxLength={20}
        value={about.name}
        error={error('/about/name')}
        onChange={(name) => set({ name })}
      />
      <TextField
        id={fieldId('/about/address')}
        optional
        label={t('aboutAddress')}
        hint={t('aboutAddressHint')}
        maxLength={100}
        value={about.address}
        error={error('/about/address')}
        onChange={(address) => set({ address })}
      />
      <TextField
        id={fieldId('/about/phone')}
        optional
        kind="phone"
        label={t('aboutPhone')}
        maxLength={15}
        value={about.phone}
        error={error('/about/phone')}
        onChange={(phone) => set({ phone })}
      />
    </>
  );
}
