import type { FoundBy } from '@shared/clues/clue';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { TextField } from '@/components/TextField';
import { useClueReportText } from '@/i18n/clue-report';
import { clueLabel } from '@/parts/clues/words';
import { fieldId } from './form';
import type { PartProps } from './parts';

/** Who found it, whether they wish to be named, and how to ask them. */
export function MePart({ fields, change, error, language, mayBe }: PartProps & { mayBe: readonly FoundBy[] }) {
  const t = useClueReportText();
  const { contact, anonymous } = fields;
  const set = (changes: Partial<typeof contact>) => change({ contact: { ...contact, ...changes } });
  return (
    <>
      <ChoiceGroup
        id={fieldId('/foundBy')}
        look="chips"
        label={t('foundBy')}
        value={fields.foundBy}
        options={mayBe.map((value) => ({ value, label: clueLabel(`foundBy.${value}`, language) }))}
        onChange={(found) => change({ foundBy: found })}
      />
      <Part id={fieldId('/anonymous')}>
        <Switch
          label={t('anonymous')}
          hint={t(anonymous ? 'anonymousOn' : 'anonymousOff')}
          on={anonymous}
          onChange={(on) => change({ anonymous: on })}
        />
      </Part>
      {!anonymous && (
        <>
          <Part as="p" className="sm">
            {t('contactHint')}
          </Part>
          <TextField
            id={fieldId('/contact/name')}
            optional
            label={t('contactName')}
            maxLength={20}
            autoComplete="name"
            value={contact.name}
            error={error('/contact/name')}
            onChange={(name) => set({ name })}
          />
          <TextField
            id={fieldId('/contact/phone')}
            optional
            kind="phone"
            label={t('contactPhone')}
            maxLength={15}
            autoComplete="tel"
            value={contact.phone}
            error={error('/contact/phone')}
            onChange={(phone) => set({ phone })}
          />
        </>
      )}
    </>
  );
}
