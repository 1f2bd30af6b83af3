import '@/parts/suggestions/suggestions.css';
import type { AnswerOf } from '@shared/contract';
import { complainedLevels, suggestionKinds } from '@shared/suggestions/suggestion';
import { SubmitSuggestion } from '@shared/suggestions/suggestion.contracts';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { ask, newKey } from '@/api/client';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { Switch } from '@/components/Switch';
import { TextArea } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { dropDraft, readDraft, saveDraft } from '@/device/drafts';
import { replace } from '@/device/navigate';
import { useSuggestionText } from '@/i18n/suggestions';
import { useCommunity } from '@/parts/compose/use-community';
import { PhotoPicker } from '@/parts/media/PhotoPicker';
import type { Sent } from '@/parts/media/useUploads';
import { intentions } from '@/parts/record/intention';
import { suggestionLabel } from '@/parts/suggestions/words';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { exactWords, refusedWords } from '@/words/words';

type Receipt = AnswerOf<typeof SubmitSuggestion>;
type Kind = (typeof suggestionKinds)[number];
type Complained = (typeof complainedLevels)[number];
type Draft = { kind: Kind; complained?: Complained; words: string; areaPath: string; toCounty: boolean; anonymous: boolean };

/** A complaint or a suggestion: for everybody, without signing in too. What is typed stays until it is sent. */
export default function WritePage() {
  const t = useSuggestionText();
  const now = useNow();
  const { language } = useSettings();
  const { me, session } = useSigned();
  const kept = `suggestion.${session?.personId ?? 'guest'}`;
  const [first] = useState(() => readDraft<Draft>(kept));
  const [draft, setDraft] = useState<Draft>(
    first?.form ?? { kind: 'service', words: '', areaPath: me?.homeArea ?? '', toCounty: false, anonymous: false },
  );
  const [photos, setPhotos] = useState<Sent[]>([]);
  const [choosing, setChoosing] = useState(false);
  const [faults, setFaults] = useState<{ words?: string; areaPath?: string; complained?: string }>({});
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [receipt, setReceipt] = useState<Receipt>();
  const key = useRef(first?.key ?? newKey());
  const intend = useRef(intentions(() => key.current));
  const change = (part: Partial<Draft>) =>
    setDraft((old) => {
      const next = { ...old, ...part };
      saveDraft(kept, { form: next, key: key.current, savedAt: new Date().toISOString() });
      return next;
    });
  const areas = useCommunity(draft.areaPath, (areaPath) => change({ areaPath }));
  const place = areas.find(({ path }) => path === draft.areaPath);
  const send = async () => {
    const wrong = {
      ...([...draft.words.trim()].length < 5 && { words: t('wordsMissing') }),
      ...(!place && { areaPath: t('whereMissing') }),
      ...(draft.kind === 'conduct' && !draft.complained && { complained: suggestionLabel('refusal.complainedMissing', language) }),
    };
    setFaults(wrong);
    setFailed(undefined);
    if (Object.keys(wrong).length > 0 || !place) return;
    setBusy(true);
    const { complained, ...plain } = draft;
    const body = {
      ...plain,
      words: draft.words.trim(),
      areaPath: place.path,
      media: photos.map(({ id }) => id),
      ...(draft.kind === 'conduct' && complained && { complained }),
    };
    const outcome = await intend.current('send', (sentAs) => ask(SubmitSuggestion, { body, key: sentAs }));
    setBusy(false);
    if (!outcome) return;
    const { ok } = outcome;
    if (ok || (outcome.refusal.status >= 400 && outcome.refusal.status < 500)) key.current = newKey();
    if (ok) {
      dropDraft(kept);
      return setReceipt(outcome.answer);
    }
    change({});
    const { refusal } = outcome;
    const said = refusedWords(refusal, now, language);
    if (refusal.field === '/words') setFaults({ words: said });
    else if (refusal.field === '/areaPath') setFaults({ areaPath: said });
    else setFailed(refusal.status === 0 ? t('failed') : said);
  };
  if (receipt)
    return (
      <Screen title={t('received')}>
        <ReceiptCard
          it={receipt}
          signed={me !== undefined}
          onAgain={() => {
            setDraft({ ...draft, words: '' });
            setPhotos([]);
            setReceipt(undefined);
          }}
        />
      </Screen>
    );
  return (
    <Screen
      title={t('write')}
      footer={
        <Button grow icon="check" busy={busy} onPress={() => void send()}>
          {t('send')}
        </Button>
      }
    >
      <Part as="p" className="sm">
        {t('writeHint')}
      </Part>
      <Card className="stack">
        <ChoiceGroup<Kind>
          label={t('kind')}
          options={suggestionKinds.map((value) => ({ value, label: suggestionLabel(`suggestionKind.${value}`, language) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        {draft.kind === 'conduct' && (
          <ChoiceGroup<Complained>
            label={t('complained')}
            hint={t('complainedHint')}
            error={faults.complained}
            look="chips"
            options={complainedLevels.map((value) => ({ value, label: suggestionLabel(`complained.${value}`, language) }))}
            value={draft.complained}
            onChange={(complained) => change({ complained })}
          />
        )}
        <TextArea
          label={t('words')}
          hint={t('wordsHint')}
          maxLength={1000}
          value={draft.words}
          error={faults.words}
          onChange={(words) => change({ words })}
        />
        {me ? (
          <PhotoPicker value={photos} onChange={setPhotos} max={9} />
        ) : (
          <Part as="p" className="xs">
            {t('photosGuest')}
          </Part>
        )}
      </Card>
      <Card className="stack">
        <Tap className="row suggestion-open" onPress={() => setChoosing(true)}>
          <Icon name="pin" />
          <Part as="span">{t('where')}</Part>
          <Part as="span" className="end b">
            {place?.name ?? t('choose')}
          </Part>
        </Tap>
        {faults.areaPath && (
          <Part role="alert" className="sm">
            {faults.areaPath}
          </Part>
        )}
        {draft.kind !== 'conduct' && (
          <Switch label={t('toCounty')} hint={t('toCountyHint')} on={draft.toCounty} onChange={(toCounty) => change({ toCounty })} />
        )}
        {me ? (
          <Switch label={t('anonymous')} hint={t('anonymousHint')} on={draft.anonymous} onChange={(anonymous) => change({ anonymous })} />
        ) : (
          <Part as="p" className="sm">
            {t('guestNote')}
          </Part>
        )}
      </Card>
      {failed && (
        <Card tone="soon">
          <Part role="alert">{failed}</Part>
        </Card>
      )}
      <Button variant="quiet" icon="look" onPress={() => replace('packages/suggestions/track/index')}>
        {t('track')}
      </Button>
      <AreaSheet
        open={choosing}
        areas={areas}
        value={draft.areaPath}
        communitiesAs={t('choose')}
        onChoose={(areaPath) => areaPath && change({ areaPath })}
        onClose={() => setChoosing(false)}
      />
    </Screen>
  );
}

/** That it came in, who looks at it by when, and the code that is told this once. */
function ReceiptCard({ it, signed, onAgain }: { it: Receipt; signed: boolean; onAgain: () => void }) {
  const t = useSuggestionText();
  const { language } = useSettings();
  const copy = () => void Taro.setClipboardData({ data: it.code }).then(() => toast(t('copied')));
  const see = () =>
    signed ? replace('packages/suggestions/record/index', { id: it.id }) : replace('packages/suggestions/track/index', { code: it.code });
  return (
    <Card tone="done" as="section" label={t('received')} className="stack">
      <Part className="row" role="status">
        <Icon name="check" size="l" />
        <Part as="h2" className="h1 grow">
          {t('received')}
        </Part>
      </Part>
      <Part as="p">{t('receivedBy', { desk: it.desk.label, due: exactWords(it.dueAt, language) })}</Part>
      <Part className="col">
        <Part as="span" className="sm">
          {t('code')}
        </Part>
        <Part as="span" className="suggestion-code">
          {it.code}
        </Part>
        <Part as="span" className="sm">
          {t('codeHint')}
        </Part>
      </Part>
      <Button icon="share" onPress={copy}>
        {t('copy')}
      </Button>
      <Button variant="quiet" onPress={see}>
        {t('toRecord')}
      </Button>
      <Button variant="quiet" onPress={onAgain}>
        {t('again')}
      </Button>
    </Card>
  );
}
