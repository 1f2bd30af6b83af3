import type { AreaView } from '@shared/people/people.contracts';
import { groupKinds } from '@shared/volunteers/volunteer';
import { CreateGroup, type GroupView } from '@shared/volunteers/volunteer.contracts';
import { useState } from 'react';
import { ask, newKey } from '@/api/client';
import { Button } from '@/components/Button';
import { FilterChip, FilterRow } from '@/components/Chip';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { TextField } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { useGroupsText } from '@/i18n/volunteer-groups';
import { volunteerLabel } from '@/parts/volunteer/words';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

type Kind = (typeof groupKinds)[number];
const fields = { name: '/name', areaPath: '/areaPath', leaderId: '/leaderId' } as const;

interface CreateSheetProps {
  open: boolean;
  /** Where this office may register groups. */
  areas: readonly AreaView[];
  onClose: () => void;
  onCreated: (group: GroupView) => void;
}

/** An office registers a group with its leader. */
export function CreateSheet({ open, areas, onClose, onCreated }: CreateSheetProps) {
  const t = useGroupsText();
  const { language } = useSettings();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('neighbours');
  const [picked, setPlace] = useState<string>();
  const [leaderId, setLeader] = useState('');
  const [key, setKey] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [wrong, setWrong] = useState<{ field: string; words: string }>();
  const areaPath = picked ?? areas[0]?.path;
  const at = (field: string, empty: boolean) =>
    wrong?.field === field ? { error: wrong.words } : tried && empty ? { error: t('missing') } : {};
  const send = async () => {
    setTried(true);
    if (busy || name.trim().length < 2 || leaderId.trim() === '' || !areaPath) return;
    setBusy(true);
    const outcome = await ask(CreateGroup, { body: { name, kind, areaPath, leaderId: leaderId.trim() }, key });
    setBusy(false);
    if (outcome.ok) {
      setKey(newKey());
      setName('');
      setLeader('');
      setTried(false);
      toast(t('created'));
      return onCreated(outcome.answer);
    }
    setKey(newKey());
    const words = refusedWords(outcome.refusal, new Date(), language);
    const field = outcome.refusal.reason === 'notAVolunteer' ? fields.leaderId : (outcome.refusal.field ?? '');
    if (Object.values<string>(fields).includes(field)) setWrong({ field, words });
    else toast(words, 'warn');
  };
  const type = (set: (value: string) => void) => (value: string) => {
    setWrong(undefined);
    set(value);
  };
  return (
    <Sheet
      open={open}
      title={t('create')}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" grow onPress={onClose}>
            {t('createNo')}
          </Button>
          <Button grow busy={busy} onPress={() => void send()}>
            {t('createYes')}
          </Button>
        </>
      }
    >
      <Part as="p" className="sm">
        {t('createHint')}
      </Part>
      <TextField
        label={t('name')}
        placeholder={t('namePlaceholder')}
        maxLength={30}
        value={name}
        onChange={type(setName)}
        {...at(fields.name, name.trim().length < 2)}
      />
      <ChoiceGroup
        label={t('kind')}
        look="chips"
        value={kind}
        options={groupKinds.map((each) => ({ value: each, label: volunteerLabel(`groupKind.${each}`, language) }))}
        onChange={setKind}
      />
      <Part className="col">
        <Part as="span" className="field-label">
          {t('place')}
        </Part>
        <FilterRow label={t('place')}>
          {areas.map((area) => (
            <FilterChip key={area.path} on={area.path === areaPath} onToggle={() => setPlace(area.path)}>
              {area.name}
            </FilterChip>
          ))}
        </FilterRow>
        <Part role="alert" className={wrong?.field === fields.areaPath ? 'field-error' : ''}>
          {wrong?.field === fields.areaPath && wrong.words}
        </Part>
      </Part>
      <TextField
        label={t('leaderId')}
        maxLength={64}
        value={leaderId}
        onChange={type(setLeader)}
        {...at(fields.leaderId, leaderId.trim() === '')}
      />
    </Sheet>
  );
}
