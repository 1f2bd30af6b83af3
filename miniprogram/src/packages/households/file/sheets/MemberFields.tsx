import {
  type FamilyRelation,
  healthStates,
  type MemberValues,
  occupations,
  relations,
  schoolings,
  watchFlags,
  workAbilities,
} from '@shared/households/household';
import { localDay } from '@shared/time';
import { ChoiceGroup, MultiChoice } from '@/components/Choice';
import { DateField } from '@/components/DateField';
import { TextField } from '@/components/TextField';
import { useHouseholdText } from '@/i18n/households';
import { useSettings } from '@/settings';
import { fieldName, fileLabel } from '../../words';

export interface MemberDraft {
  readonly name: string;
  readonly relation: FamilyRelation | undefined;
  readonly birthday: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly values: { readonly [Field in keyof MemberValues]?: MemberValues[Field] | undefined };
}
export const emptyMember: MemberDraft = { name: '', relation: undefined, birthday: '', idNumber: '', phone: '', values: {} };
/** What must be there before it is sent, by field. */
export const missingIn = ({ name, relation, birthday }: MemberDraft) => ({
  name: name.trim() === '',
  relation: relation === undefined,
  birthday: birthday === '',
});

interface MemberFieldsProps {
  draft: MemberDraft;
  onChange: (draft: MemberDraft) => void;
  now: Date;
  /** Shown at the fields once somebody tried to send. */
  tried: boolean;
  errorAt: (field: string) => string | undefined;
  /** Relations to choose among; without, nothing is chosen. */
  among?: readonly FamilyRelation[];
}

/** What is written about one member. */
export function MemberFields({ draft, onChange, now, tried, errorAt, among = relations }: MemberFieldsProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const missing = missingIn(draft);
  const put = (part: Partial<MemberDraft>) => onChange({ ...draft, ...part });
  const set = (part: MemberDraft['values']) => put({ values: { ...draft.values, ...part } });
  const { values } = draft;
  return (
    <>
      <TextField
        label={t('name')}
        maxLength={30}
        value={draft.name}
        onChange={(name) => put({ name })}
        error={errorAt('name') ?? (tried && missing.name ? t('nameMissing') : undefined)}
      />
      {among.length > 0 && (
        <ChoiceGroup
          look="chips"
          label={t('relation')}
          value={draft.relation}
          options={among.map((value) => ({ value, label: fileLabel(`relation.${value}`, language) }))}
          error={errorAt('relation') ?? (tried && missing.relation ? t('relation') : undefined)}
          onChange={(relation) => put({ relation })}
        />
      )}
      <TextField
        kind="identity"
        optional
        label={t('idNumber')}
        hint={t('idNumberHint')}
        maxLength={18}
        value={draft.idNumber}
        onChange={(idNumber) =>
          put({
            idNumber: idNumber.trim(),
            ...(/^\d{14}/.test(idNumber) &&
              draft.birthday === '' && { birthday: `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}` }),
          })
        }
        error={errorAt('idNumber')}
      />
      <DateField
        label={t('birthday')}
        to={localDay(now)}
        value={draft.birthday}
        onChange={(birthday) => put({ birthday })}
        error={errorAt('birthday') ?? (tried && missing.birthday ? t('birthdayMissing') : undefined)}
      />
      <TextField
        kind="phone"
        optional
        label={t('phone')}
        hint={t('phoneHint')}
        maxLength={11}
        value={draft.phone}
        onChange={(phone) => put({ phone: phone.trim() })}
        error={errorAt('phone')}
      />
      <ChoiceGroup
        look="chips"
        optional
        label={fieldName('health', language)}
        value={values.health}
        options={healthStates.map((value) => ({ value, label: fileLabel(`health.${value}`, language) }))}
        onChange={(health) => set({ health })}
      />
      <ChoiceGroup
        look="chips"
        optional
        label={fieldName('disability', language)}
        value={values.disability === undefined ? undefined : (String(values.disability) as '0')}
        options={(['0', '1', '2', '3', '4'] as const).map((value) => ({
          value,
          label: value === '0' ? t('disabilityNone') : t('disabilityGrade', { grade: value }),
        }))}
        onChange={(grade) => set({ disability: Number(grade) as 0 })}
      />
      <ChoiceGroup
        look="chips"
        optional
        label={fieldName('ability', language)}
        value={values.ability}
        options={workAbilities.map((value) => ({ value, label: fileLabel(`ability.${value}`, language) }))}
        onChange={(ability) => set({ ability })}
      />
      <ChoiceGroup
        look="chips"
        optional
        label={fieldName('schooling', language)}
        value={values.schooling}
        options={schoolings.map((value) => ({ value, label: fileLabel(`schooling.${value}`, language) }))}
        onChange={(schooling) => set({ schooling })}
      />
      <ChoiceGroup
        look="chips"
        optional
        label={fieldName('occupation', language)}
        value={values.occupation}
        options={occupations.map((value) => ({ value, label: fileLabel(`occupation.${value}`, language) }))}
        onChange={(occupation) => set({ occupation })}
      />
      <MultiChoice
        optional
        label={fieldName('flags', language)}
        values={values.flags ?? []}
        options={watchFlags.map((value) => ({ value, label: fileLabel(`flag.${value}`, language) }))}
        onChange={(flags) => set({ flags })}
      />
    </>
  );
}

/** The values of a draft that are filled in. */
export const filled = (values: MemberDraft['values']) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
