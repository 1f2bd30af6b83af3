import type { HouseholdSummary } from '@shared/households/household.views';
import { GetHouseholds } from '@shared/households/households.contracts';
import { useState } from 'react';
import { ask } from '@/api/client';
import { Button } from '@/components/Button';
import { TapCard } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { TextField } from '@/components/TextField';
import { useClueReportText } from '@/i18n/clue-report';

/** `visit`: the visit to it that one comes from. */
export type ChosenHousehold = { readonly id: string; readonly label: string; readonly place: string; readonly visit?: string };
interface HouseholdFieldProps {
  value: ChosenHousehold | undefined;
  area: string;
  onChange: (household: ChosenHousehold | undefined) => void;
  /** It must be one of the ledger: there is no place to write it instead. */
  only?: boolean;
}

/** A household of the ledger, found by name; only for who may read it there. */
export function HouseholdField({ value, area, onChange, only = false }: HouseholdFieldProps) {
  const t = useClueReportText();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly HouseholdSummary[]>();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const find = async () => {
    if (words.trim() === '') return;
    setBusy(true);
    const outcome = await ask(GetHouseholds, { query: { words: words.trim(), limit: 5, ...(area && { area }) } });
    setBusy(false);
    setFailed(!outcome.ok);
    setFound(outcome.ok ? outcome.answer.items : undefined);
  };
  if (value)
    return (
      <Part className="row">
        <Icon name="home" />
        <Part as="span" className="grow b">
          {t('householdChosen', { label: value.label, place: value.place })}
        </Part>
        <Button size="small" variant="quiet" onPress={() => onChange(undefined)}>
          {t('householdClear')}
        </Button>
      </Part>
    );
  return (
    <Part className="stack">
      <TextField
        kind="search"
        optional
        label={t('household')}
        hint={t('householdSearch')}
        maxLength={20}
        value={words}
        onChange={setWords}
      />
      <Part className="row">
        <Button size="small" variant="outline" icon="look" busy={busy} onPress={() => void find()}>
          {t('householdFind')}
        </Button>
      </Part>
      <Part live="polite" className="sm">
        {failed ? t(only ? 'householdOffOnly' : 'householdOff') : found?.length === 0 && t(only ? 'householdNoneOnly' : 'householdNone')}
      </Part>
      {found && found.length > 0 && (
        <Part as="ul" className="stack">
          {found.map((one) => (
            <Part as="li" key={one.id}>
              <TapCard onPress={() => onChange({ id: one.id, label: one.headLabel, place: one.areaName })}>
                <Part as="span" className="b">
                  {one.headLabel}
                </Part>
                <Part as="span" className="sm">
                  {` ${one.areaName} · ${t('members', { count: one.members })}`}
                </Part>
              </TapCard>
            </Part>
          ))}
        </Part>
      )}
    </Part>
  );
}
