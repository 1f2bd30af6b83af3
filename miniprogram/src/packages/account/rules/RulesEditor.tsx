import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { useMe } from '@/api/account';
import { newKey, type Outcome } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { ErrorState, Skeleton } from '@/components/States';
import { NumberField } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { goToField } from '@/device/focus';
import { useRulesText } from '@/i18n/rules';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { changesIn, checkRules, type FlatName, flat, type Nested, type Written } from './rules-form';

type Versioned<Rules> = { readonly rules: Rules; readonly version: number };

interface RulesEditorProps<Rules extends Nested> {
  /** Under which name they are loaded. */
  name: string;
  title: string;
  readHint: string;
  editHint: string;
  schema: z.ZodMiniType<Rules>;
  load: () => Promise<Outcome<Versioned<Rules>>>;
  save: (rules: Rules, seen: number, key: string) => Promise<Outcome<Versioned<Rules>>>;
  /** `hint`: what they do. */
  parts: readonly { readonly title: string; readonly names: readonly FlatName<Rules>[]; readonly hint?: string }[];
  words: (name: FlatName<Rules>) => string;
  unit: (name: FlatName<Rules>) => string;
}

const fieldId = (name: string) => `rule-${name}`;

/** A county's limits of one kind: for everybody to read, for the administrator to set. */
export function RulesEditor<Rules extends Nested>({
  name: what,
  title,
  readHint,
  editHint,
  schema,
  load,
  save: send,
  parts,
  words,
  unit,
}: RulesEditorProps<Rules>) {
  type Name = FlatName<Rules>;
  const t = useRulesText();
  const { language } = useSettings();
  const now = useNow();
  const { me } = useMe();
  const remote = useRemote<Versioned<Rules>>(what, load);
  const [written, setWritten] = useState<Written<Name>>();
  const [wrong, setWrong] = useState<Partial<Record<Name, string>>>({});
  const [reviewing, setReviewing] = useState(false);
  const [busy, setBusy] = useState(false);
  const key = useRef(newKey());
  const names = parts.flatMap((part) => part.names);
  const edits = me?.hats.some(({ role }) => role === 'administrator') ?? false;
  const known = remote.data && flat(remote.data.rules);
  useEffect(() => {
    const { data } = remote;
    if (data) setWritten((old) => old ?? flat(data.rules));
  }, [remote.data]);
  const changes = known && written ? changesIn<Name>(names, known, written) : [];

  const review = () => {
    const checked = checkRules<Rules>(schema, names, written ?? {});
    setWrong(checked.wrong);
    const first = names.find((name) => checked.wrong[name]);
    if (first) goToField(fieldId(first));
    else setReviewing(true);
  };
  const save = async () => {
    const { rules } = checkRules<Rules>(schema, names, written ?? {});
    if (!rules || !remote.data || busy) return;
    setBusy(true);
    const changed = await send(rules, remote.data.version, key.current);
    setBusy(false);
    if (changed.ok) {
      key.current = newKey();
      remote.put(changed.answer);
      setWritten(flat(changed.answer.rules));
      setReviewing(false);
      return toast(t('saved'));
    }
    if (changed.refusal.status > 0 && changed.refusal.status < 500) key.current = newKey();
    if (changed.refusal.reason === 'changedMeanwhile') {
      await remote.reload();
      setReviewing(false);
      return toast(t('newer'), 'warn');
    }
    toast(refusedWords(changed.refusal, now, language), 'warn');
  };

  const set = (name: Name, value: number | undefined) => {
    setWrong(({ [name]: _gone, ...rest }) => rest as Partial<Record<Name, string>>);
    setWritten((old) => {
      const { [name]: _old, ...rest } = old ?? ({} as Written<Name>);
      return (value === undefined ? rest : { ...rest, [name]: value }) as Written<Name>;
    });
  };
  const line = (name: Name) => {
    const reason = wrong[name];
    if (edits)
      return (
        <NumberField
          key={name}
          id={fieldId(name)}
          label={words(name)}
          unit={unit(name)}
          value={written?.[name]}
          {...(reason && { error: refusedWords({ reason, details: {} }, now, language) })}
          onChange={(value) => set(name, value)}
        />
      );
    return (
      <Part key={name} className="row">
        <Part as="span" className="grow sm">
          {words(name)}
        </Part>
        <Part as="span" className="b">
          {t('value', { value: known?.[name] ?? '', unit: unit(name) })}
        </Part>
      </Part>
    );
  };

  return (
    <Screen
      title={title}
      {...(edits &&
        known && {
          footer: (
            <Button grow onPress={review} {...(changes.length === 0 && { disabledReason: t('nothing') })}>
              {t('save')}
            </Button>
          ),
        })}
    >
      {known && written ? (
        <>
          <Part as="p" className="sm">
            {edits ? editHint : readHint}
          </Part>
          {parts.map((part) => (
            <Card key={part.title} as="section" label={part.title} className="stack">
              <Part as="h2" className="h2">
                {part.title}
              </Part>
              {part.hint && <Part className="sm">{part.hint}</Part>}
              {part.names.map(line)}
            </Card>
          ))}
        </>
      ) : remote.refusal ? (
        <ErrorState hint={refusedWords(remote.refusal, now, language)} onRetry={() => void remote.reload()} />
      ) : (
        <Skeleton />
      )}
      <Sheet
        open={reviewing}
        title={t('review')}
        onClose={() => setReviewing(false)}
        actions={
          <>
            <Button variant="quiet" grow onPress={() => setReviewing(false)}>
              {t('back')}
            </Button>
            <Button grow busy={busy} onPress={() => void save()}>
              {t('confirm')}
            </Button>
          </>
        }
      >
        <Part as="ul" className="stack">
          {changes.map(({ name, from, to }) => (
            <Part as="li" key={name} className="row">
              <Part as="span" className="grow sm">
                {words(name)}
              </Part>
              <Part as="span" className="b">
                {t('change', { from, to, unit: unit(name) })}
              </Part>
            </Part>
          ))}
        </Part>
      </Sheet>
    </Screen>
  );
}
