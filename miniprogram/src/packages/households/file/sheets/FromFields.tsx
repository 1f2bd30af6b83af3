import { type ValueSource, valueSources } from '@shared/households/household';
import { localDay } from '@shared/time';
import { ChoiceGroup } from '@/components/Choice';
import { DateField } from '@/components/DateField';
import { useHouseholdText } from '@/i18n/households';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { fileLabel } from '../../words';

export interface FromState {
  readonly source: ValueSource;
  readonly on: string;
  setSource(source: ValueSource): void;
  setOn(day: string): void;
}

/** Where what is written comes from, and of which day it is: today unless told. */
export function useFrom(name: string, now: Date, first: ValueSource): FromState & { readonly body: { source: ValueSource; on: string } } {
  const [source, setSource] = useTyped<ValueSource>(`${name}/source`, first);
  const [on, setOn] = useTyped(`${name}/on`, localDay(now));
  return { source, on, setSource, setOn, body: { source, on: on || localDay(now) } };
}

export function FromFields({ from, now, error }: { from: FromState; now: Date; error?: string | undefined }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const options = valueSources.filter((one) => one !== 'import').map((value) => ({ value, label: fileLabel(`source.${value}`, language) }));
  return (
    <>
      <ChoiceGroup look="chips" label={t('from')} value={from.source} options={options} onChange={from.setSource} />
      <DateField label={t('on')} value={from.on} to={localDay(now)} error={error} onChange={from.setOn} />
    </>
  );
}
