import type { HouseholdRecord } from '@shared/households/household.views';
import { OpenHousehold } from '@shared/households/households.contracts';
import type { Hat } from '@shared/people/people.contracts';
import { useRef, useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask, type Refused } from '@/api/client';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { Switch } from '@/components/Switch';
import { TextField } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { replace } from '@/device/navigate';
import { forget, keep, readKept } from '@/device/storage';
import { useHouseholdText } from '@/i18n/households';
import { Resumed } from '@/parts/compose/Resumed';
import { intentions } from '@/parts/record/intention';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { CellField } from '../CellField';
import { emptyMember, filled, type MemberDraft, MemberFields, missingIn } from '../file/sheets/MemberFields';
import { filePage, openPage } from '../pages';
import { SignedIn } from '../SignedIn';

interface Draft {
  readonly head: MemberDraft;
  readonly community?: string | undefined;
  readonly areaPath: string;
  readonly address: string;
  readonly consent: boolean;
}
const empty: Draft = { head: { ...emptyMember, relation: 'head' }, areaPath: '', address: '', consent: false };
const opening: readonly Hat['role'][] = ['communityOfficer', 'townOfficer', 'countyOfficer'];

export default function OpenHouseholdPage() {
  const t = useHouseholdText();
  return (
    <SignedIn title={t('openTitle')} page={openPage}>
      {(personId, hats) => <OpenForm personId={personId} hats={hats} />}
    </SignedIn>
  );
}

/** A new file: where they live, who is the head, and whether they agree; the rest is written in the file itself. */
function OpenForm({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const now = useNow();
  const kept = `draft.household.${personId}`;
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...readKept<Draft>(kept) }));
  const [resumed, setResumed] = useState(() => readKept<Draft>(kept) !== undefined);
  const startAnew = () => {
    forget(kept);
    setDraft(empty);
    setTried(false);
    setRefusal(undefined);
    setResumed(false);
  };
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused>();
  const [choosing, setChoosing] = useState(false);
  const intend = useRef(intentions());
  const scopes = hats.filter(({ role }) => opening.includes(role)).map(({ areaPath }) => areaPath);
  const areas = useAreas();
  const communities = areas.filter(
    ({ level, path }) =>
      (level === 'community' || level === 'town') && scopes.some((scope) => path === scope || path.startsWith(`${scope}/`)),
  );
  const only = communities.filter(({ level }) => level === 'community');
  const community = draft.community ?? (only.length === 1 ? only[0]?.path : undefined);
  const put = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keep(kept, next);
  };
  const at = refusal?.field?.split('/').at(-1);
  const errorAt = (field: string) => (refusal && at === field ? refusedWords(refusal, now, language) : undefined);
  const atField = at !== undefined && ['name', 'idNumber', 'birthday', 'phone', 'areaPath', 'address'].includes(at);
  const address = draft.address.trim();
  const shortAddress = [...address].length === 1;
  const send = async () => {
    setTried(true);
    if (Object.values(missingIn(draft.head)).some(Boolean) || draft.areaPath === '' || shortAddress) return;
    const { name, birthday, idNumber, phone, values } = draft.head;
    const head = {
      name: name.trim(),
      relation: 'head' as const,
      birthday,
      ...(idNumber && { idNumber }),
      ...(phone && { phone }),
      values: filled(values),
    };
    const body = {
      areaPath: draft.areaPath,
      ...(address !== '' && { address }),
      members: [head],
      values: {},
      categories: [],
      consent: draft.consent,
      from: { source: 'office' as const },
    };
    setBusy(true);
    setRefusal(undefined);
    const outcome = await intend.current(JSON.stringify(body), (key) => ask(OpenHousehold, { body, key }));
    if (!outcome) return;
    setBusy(false);
    if (!outcome.ok) return setRefusal(outcome.refusal);
    forget(kept);
    toast(t('opened'));
    replace(filePage, { id: (outcome.answer as HouseholdRecord).id });
  };
  return (
    <Screen
      title={t('openTitle')}
      footer={
        <Button grow busy={busy} onPress={() => void send()}>
          {t('openGo')}
        </Button>
      }
    >
      <Part as="p" className="sm">
        {t('openNext')}
      </Part>
      {resumed && <Resumed now={now} onAnew={startAnew} />}
      <Card as="section" label={t('openPlace')} className="stack">
        <Part as="h2" className="h2">
          {t('openPlace')}
        </Part>
        {only.length !== 1 && (
          <Button variant="outline" icon="pin" onPress={() => setChoosing(true)}>
            {areas.find(({ path }) => path === community)?.name ?? t('choosePlace')}
          </Button>
        )}
        {community && (
          <CellField
            label={t('openPlace')}
            community={community}
            value={draft.areaPath}
            onChange={(areaPath) => put({ areaPath })}
            error={errorAt('areaPath') ?? (tried && draft.areaPath === '' ? t('openPlaceMissing') : undefined)}
          />
        )}
        <TextField
          optional
          label={t('address')}
          hint={t('addressHint')}
          maxLength={120}
          value={draft.address}
          onChange={(written) => put({ address: written })}
          error={errorAt('address') ?? (tried && shortAddress ? t('addressMissing') : undefined)}
        />
        {!community && tried && <Part role="alert">{t('openPlaceMissing')}</Part>}
      </Card>
      <Card as="section" label={t('openHead')} className="stack">
        <Part as="h2" className="h2">
          {t('openHead')}
        </Part>
        <MemberFields draft={draft.head} among={[]} onChange={(head) => put({ head })} {...{ now, tried, errorAt }} />
      </Card>
      <Card>
        <Switch label={t('consent')} on={draft.consent} onChange={(consent) => put({ consent })} />
      </Card>
      <Part role="alert">
        {refusal && !atField && (
          <Card tone="soon">
            <Part>{refusedWords(refusal, now, language)}</Part>
          </Card>
        )}
      </Part>
      <AreaSheet
        open={choosing}
        areas={communities}
        value={community}
        communitiesAs={t('choosePlace')}
        onChoose={(path) => put({ community: path, areaPath: '' })}
        onClose={() => setChoosing(false)}
      />
    </Screen>
  );
}
