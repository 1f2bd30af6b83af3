import '../visits.css';
import { riskLevels } from '@shared/households/household';
import type { Profile } from '@shared/people/people.contracts';
import { localDay } from '@shared/time';
import { OpenDrive } from '@shared/visits/drive.contracts';
import { daysAfter } from '@shared/visits/rhythm';
import { visitSheets } from '@shared/visits/visit';
import { useRef, useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask, newKey, type Refused } from '@/api/client';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ChoiceGroup, MultiChoice } from '@/components/Choice';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { TextField } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { dropDraft, readDraft, saveDraft } from '@/device/drafts';
import { replace } from '@/device/navigate';
import { useVisitText } from '@/i18n/visits';
import { Resumed } from '@/parts/compose/Resumed';
import { intentions } from '@/parts/record/intention';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { SignedIn } from '../SignedIn';
import { fileLabel, visitLabel, visitPages } from '../words';
import { blankDrive, type DriveDraft, driveBody, driveProblems } from './draft';
import { HouseholdPicker } from './HouseholdPicker';

const offices = ['communityOfficer', 'townOfficer', 'countyOfficer'];
const choices = {
  area: ['chooseArea', 'chooseAreaHint'],
  level: ['chooseLevel', 'chooseLevelHint'],
  hand: ['chooseHand', 'chooseHandHint'],
} as const;

/** Beginning a festival drive: what it is called, where, when, and whom it visits. */
export default function OpenDrivePage() {
  const t = useVisitText();
  return (
    <SignedIn title={t('newTitle')} page={visitPages.openDrive}>
      {(me) => <Writer me={me} />}
    </SignedIn>
  );
}

function Writer({ me }: { me: Profile }) {
  const t = useVisitText();
  const now = useNow();
  const { language } = useSettings();
  const kind = `drive.${me.personId}`;
  const scopes = me.hats.filter(({ role }) => offices.includes(role)).map(({ areaPath }) => areaPath);
  const all = useAreas();
  const areas = all.filter(({ path }) => scopes.some((scope) => path === scope || path.startsWith(`${scope}/`)));
  const fresh = () => ({ form: blankDrive(scopes[0] ?? '', now), key: newKey(), savedAt: '' });
  const [first] = useState(() => readDraft<DriveDraft>(kind));
  const [writing, setWriting] = useState(first ?? fresh());
  const [resumed, setResumed] = useState(first !== undefined);
  const [tried, setTried] = useState(false);
  const [picking, setPicking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused>();
  const { form } = writing;
  const key = useRef(writing.key);
  key.current = writing.key;
  const intend = useRef(intentions(() => key.current));
  const write = (update: (old: typeof writing) => typeof writing) =>
    setWriting((old) => {
      const next = update(old);
      saveDraft(kind, { ...next, savedAt: new Date().toISOString() });
      return next;
    });
  const put = (changes: Partial<DriveDraft>) => {
    setRefusal(undefined);
    write((old) => ({ ...old, form: { ...old.form, ...changes } }));
  };
  const startAnew = () => {
    dropDraft(kind);
    setWriting(fresh());
    setTried(false);
    setRefusal(undefined);
    setResumed(false);
  };
  const problems = driveProblems(form);
  const wrong = (field: keyof typeof problems) => {
    const problem = tried && problems[field];
    return problem ? t(problem) : undefined;
  };
  const atField = (field: string) => (refusal?.field?.startsWith(field) ? refusedWords(refusal, now, language) : undefined);
  const send = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    setBusy(true);
    const outcome = await intend.current('open', (sentAs) => ask(OpenDrive, { body: driveBody(form), key: sentAs } as never));
    setBusy(false);
    if (!outcome) return;
    if (!outcome.ok) {
      setRefusal(outcome.refusal);
      if (outcome.refusal.status >= 400 && outcome.refusal.status < 500) write((old) => ({ ...old, key: newKey() }));
      return;
    }
    dropDraft(kind);
    const drive = outcome.answer as { id: string; state: string; households: number };
    toast(drive.state === 'filling' ? t('newFilling') : t('newDone', { count: drive.households }));
    replace(visitPages.drive, { id: drive.id });
  };
  const place = all.find(({ path }) => path === form.areaPath)?.name;
  return (
    <Screen
      title={t('newTitle')}
      footer={
        <Button grow busy={busy} onPress={() => void send()}>
          {t('newSend')}
        </Button>
      }
    >
      {resumed && <Resumed from={first?.savedAt} now={now} onAnew={startAnew} />}
      <Card className="stack">
        <TextField
          label={t('newName')}
          hint={t('newNameHint')}
          maxLength={20}
          value={form.name}
          error={wrong('name') ?? atField('/name')}
          onChange={(name) => put({ name })}
        />
        <Part className="col">
          <Part className="b">{t('newArea')}</Part>
          <Part className="row">
            <Part as="span" className="grow">
              {place ?? form.areaPath}
            </Part>
            <Button size="small" variant="outline" icon="pin" onPress={() => setPicking(true)}>
              {t('newAreaPick')}
            </Button>
          </Part>
          <Part role="alert" className="field-error">
            {atField('/areaPath') ?? ''}
          </Part>
        </Part>
        <Part className="two">
          <DateField label={t('newFrom')} value={form.from} error={wrong('from')} onChange={(from) => put({ from })} />
          <DateField
            label={t('newUntil')}
            value={form.until}
            from={localDay(now)}
            to={daysAfter(localDay(now), 120)}
            error={wrong('until') ?? atField('/until')}
            onChange={(until) => put({ until })}
          />
        </Part>
        <ChoiceGroup
          look="chips"
          label={t('newSheet')}
          value={form.sheet}
          options={visitSheets.map((value) => ({ value, label: visitLabel(`visitSheet.${value}`, language) }))}
          onChange={(sheet) => put({ sheet })}
        />
      </Card>
      <Card className="stack">
        <ChoiceGroup
          label={t('newChoose')}
          value={form.by}
          options={(['area', 'level', 'hand'] as const).map((value) => ({
            value,
            label: t(choices[value][0]),
            hint: t(choices[value][1]),
          }))}
          error={form.by === 'hand' ? undefined : atField('/choice')}
          onChange={(by) => put({ by })}
        />
        {form.by === 'level' && (
          <MultiChoice
            label={t('newLevels')}
            values={form.levels}
            options={riskLevels.map((value) => ({ value, label: fileLabel(`level.${value}`, language) }))}
            error={wrong('levels')}
            onChange={(levels) => put({ levels })}
          />
        )}
        {form.by === 'hand' && (
          <HouseholdPicker
            area={form.areaPath}
            values={form.households}
            error={wrong('households') ?? atField('/choice')}
            onChange={(households) => put({ households })}
          />
        )}
        <Part role="alert">
          {refusal && !['/name', '/areaPath', '/until', '/choice'].some(atField) ? refusedWords(refusal, now, language) : ''}
        </Part>
      </Card>
      <AreaSheet
        open={picking}
        areas={areas}
        value={form.areaPath}
        {...(scopes[0] && { allLabel: all.find(({ path }) => path === scopes[0])?.name ?? t('allAreas') })}
        onChoose={(path) => put({ areaPath: path ?? scopes[0] ?? '', households: [] })}
        onClose={() => setPicking(false)}
      />
    </Screen>
  );
}
