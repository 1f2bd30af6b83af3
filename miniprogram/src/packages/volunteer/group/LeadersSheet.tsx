import { ChangeGroupLeaders, type GroupView } from '@shared/volunteers/volunteer.contracts';
import { useRef, useState } from 'react';
import { ask } from '@/api/client';
import { Button } from '@/components/Button';
import { MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { useGroupsText } from '@/i18n/volunteer-groups';
import { intentions } from '@/parts/record/intention';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

interface LeadersSheetProps {
  group: GroupView;
  onClose: () => void;
  onChanged: (group: GroupView) => void;
  /** Somebody else changed the group since. */
  onStale: () => void;
}

/** Who leads from now on, chosen among the members; who alone leads can hand over here. */
export function LeadersSheet({ group, onClose, onChanged, onStale }: LeadersSheetProps) {
  const t = useGroupsText();
  const { language } = useSettings();
  const { session } = useSigned();
  const members = group.members ?? [];
  const leads = members.filter((one) => one.leads).map(({ personId }) => personId);
  const [chosen, choose] = useState<readonly string[]>(leads);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const intend = useRef(intentions());
  const same = chosen.length === leads.length && leads.every((id) => chosen.includes(id));
  const send = async () => {
    if (chosen.length === 0) return setError(t('leadersNone'));
    setBusy(true);
    const { groupId, version } = group;
    const outcome = await intend.current(`lead ${chosen.join()}`, (key) =>
      ask(ChangeGroupLeaders, { params: { groupId }, body: { leaderIds: [...chosen] }, seen: version, key }),
    );
    setBusy(false);
    if (!outcome) return;
    if (outcome.ok) return onChanged(outcome.answer);
    if (outcome.refusal.reason === 'changedMeanwhile') return onStale();
    setError(refusedWords(outcome.refusal, new Date(), language));
  };
  const stepsDown = session !== undefined && leads.includes(session.personId) && !chosen.includes(session.personId);
  return (
    <Sheet
      open
      title={t('leadersTitle')}
      onClose={onClose}
      actions={
        <Button grow busy={busy} {...(same && { disabledReason: t('leadersSame') })} onPress={() => void send()}>
          {t('leadersYes')}
        </Button>
      }
    >
      <MultiChoice
        look="rows"
        label={t('leaders')}
        hint={t('leadersHint')}
        values={chosen}
        options={members.map(({ personId, label, paused }) => ({
          value: personId,
          label: personId === session?.personId ? t('leaderMe', { label }) : label,
          ...(paused && { hint: t('paused') }),
        }))}
        error={error}
        onChange={(next) => {
          choose(next);
          setError(undefined);
        }}
      />
      {stepsDown && chosen.length > 0 && (
        <Part role="status" className="sm">
          {t('leadersStepDown')}
        </Part>
      )}
    </Sheet>
  );
}
