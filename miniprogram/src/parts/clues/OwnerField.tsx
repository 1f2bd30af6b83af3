import { GetClueOwners } from '@shared/clues/clue.contracts';
import type { ClueOwnerView } from '@shared/clues/clue.views';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { ChoiceGroup } from '@/components/Choice';
import { ErrorState, Skeleton } from '@/components/States';
import { useClueRecordText } from '@/i18n/clue-record';
import { clueLabel } from '@/parts/clues/words';
import { useSettings } from '@/settings';

/** One of those offered, as it is sent: without its label, which the server knows. */
export const ownerChoice = ({ label: _shown, ...owner }: ClueOwnerView) => owner;
const keyOf = ({ level, areaPath, orgId, personId }: ClueOwnerView) => [level, areaPath, orgId, personId].filter(Boolean).join(' ');

interface OwnerFieldProps {
  clueId: string;
  /** Who has it now is not offered again. */
  without?: ClueOwnerView | undefined;
  value: ClueOwnerView | undefined;
  error?: string | undefined;
  onChange: (owner: ClueOwnerView) => void;
}

/** To whom it can be given: the nearest first, a person by masked name, an office, a department. */
export function OwnerField({ clueId, without, value, error, onChange }: OwnerFieldProps) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const owners = useRemote(`owners.${clueId}`, () => ask(GetClueOwners, { params: { clueId } }));
  if (!owners.data)
    return owners.refusal ? <ErrorState title={t('ownersFailed')} onRetry={() => void owners.reload()} /> : <Skeleton cards={1} />;
  const offered = owners.data.items.filter((one) => !without || keyOf(one) !== keyOf(without));
  return (
    <ChoiceGroup
      label={t('owner2')}
      hint={t('ownerHint')}
      value={value && keyOf(value)}
      error={error}
      options={offered.map((one) => ({
        value: keyOf(one),
        label: one.label,
        hint: one.personId
          ? t('ownerPerson', { level: clueLabel(`clueLevel.${one.level}`, language) })
          : clueLabel(`clueLevel.${one.level}`, language),
        icon: one.personId ? ('me' as const) : ('home' as const),
      }))}
      onChange={(key) => {
        const owner = offered.find((one) => keyOf(one) === key);
        if (owner) onChange(owner);
      }}
    />
  );
}
