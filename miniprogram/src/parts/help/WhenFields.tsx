import { dayParts, type When } from '@shared/help/when';
import { localDay } from '@shared/time';
import { ChoiceGroup } from '@/components/Choice';
import { ClockField } from '@/components/ClockField';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { NumberField } from '@/components/TextField';
import { useHelpText } from '@/i18n/help';
import { useSettings } from '@/settings';
import type { WhenDraft } from './when-draft';
import { helpLabel } from './words';

interface WhenFieldsProps {
  value: WhenDraft;
  onChange: (value: WhenDraft) => void;
  error: (field: string) => string | undefined;
  fieldId: (field: string) => string;
  label?: string;
  /** Ways of saying it that make no sense here. */
  without?: readonly When['kind'][];
}

/** When help is needed: at once, at a set time, on some day, every week. Only what the answer needs is asked. */
export function WhenFields({ value, onChange, error, fieldId, label, without = [] }: WhenFieldsProps) {
  const t = useHelpText();
  const { language } = useSettings();
  const today = localDay(new Date());
  const set = (changes: Partial<WhenDraft>) => onChange({ ...value, ...changes });
  const ways = [
    { value: 'atOnce' as const, label: t('whenAtOnce'), hint: t('whenAtOnceHint') },
    { value: 'fixed' as const, label: t('whenFixed'), hint: t('whenFixedHint') },
    { value: 'window' as const, label: t('whenWindow'), hint: t('whenWindowHint') },
    { value: 'weekly' as const, label: t('whenWeekly'), hint: t('whenWeeklyHint') },
  ].filter((way) => !without.includes(way.value));
  const date = (name: 'day' | 'from' | 'to', words: string, from: string) => (
    <DateField
      id={fieldId(`/when/${name}`)}
      label={words}
      value={value[name]}
      from={from}
      error={error(`/when/${name}`)}
      onChange={(next) => set(name === 'from' && !value.to ? { from: next, to: next } : { [name]: next })}
    />
  );
  const clock = (
    <ClockField
      id={fieldId('/when/clock')}
      label={t('clock')}
      value={value.clock}
      error={error('/when/clock')}
      onChange={(next) => set({ clock: next })}
    />
  );
  return (
    <>
      <ChoiceGroup
        id={fieldId('/when')}
        label={label ?? t('when')}
        value={value.kind}
        options={ways}
        error={error('/when') ?? error('/when/kind')}
        onChange={(kind) => set({ kind })}
      />
      {value.kind === 'fixed' && (
        <Part className="two">
          {date('day', t('day'), today)}
          {clock}
        </Part>
      )}
      {value.kind === 'window' && (
        <>
          <Part className="two">
            {date('from', t('from'), today)}
            {date('to', t('to'), value.from || today)}
          </Part>
          <ChoiceGroup
            id={fieldId('/when/part')}
            look="chips"
            label={t('part')}
            value={value.part}
            options={dayParts.map((part) => ({ value: part, label: helpLabel(`dayPart.${part}`, language) }))}
            onChange={(part) => set({ part })}
          />
        </>
      )}
      {value.kind === 'weekly' && (
        <>
          <Part className="two">
            {date('day', t('weeklyFrom'), today)}
            {clock}
          </Part>
          <NumberField
            id={fieldId('/when/times')}
            label={t('times')}
            unit={t('timesUnit')}
            value={value.times}
            error={error('/when/times')}
            onChange={(times) => set({ times: times ?? 0 })}
          />
        </>
      )}
    </>
  );
}
