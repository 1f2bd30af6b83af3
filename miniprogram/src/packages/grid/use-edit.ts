import { useRef, useState } from 'react';
import { newKey, type Outcome } from '@/api/client';
import { toast } from '@/components/Toast';
import { type Draft, dropDraft, readDraft, saveDraft } from '@/device/drafts';
import { back } from '@/device/navigate';
import { useGridText } from '@/i18n/grid';
import { gridRefused } from '@/parts/grid/words';
import { intentions } from '@/parts/record/intention';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { merge } from './merge';

/** What the server holds; version 0 is nothing yet. */
export interface Stored<Form> {
  readonly form: Form;
  readonly version: number;
}
type Written<Form> = { readonly form: Form; readonly base: Stored<Form> };

interface EditOptions<Form> {
  /** Names the draft and whose it is. */
  kind: string;
  stored: Stored<Form>;
  /** Asks again, for when somebody else was faster. */
  latest: () => Promise<Outcome<Stored<Form>>>;
  /** What is wrong, by field; nothing is sent while anything is. */
  problems: (form: Form) => Readonly<Record<string, string>>;
  send: (form: Form, seen: number, key: string) => Promise<Outcome<unknown>>;
  /** The fields that can say a refusal themselves. */
  speaking: RegExp;
  saved: string;
}

const unwritten = <Form>(stored: Stored<Form>): Draft<Written<Form>> => ({
  form: { form: stored.form, base: stored },
  key: newKey(),
  savedAt: '',
});

/** Goes on with a draft upon what the server holds by now. */
function carry<Form extends object>(draft: Draft<Written<Form>>, stored: Stored<Form>) {
  const { form, base } = draft.form;
  if (base.version === stored.version) return { draft };
  const met = merge(form, base.form, stored.form);
  return { draft: { ...draft, key: newKey(), form: { form: met.form, base: stored } }, both: met.both };
}

/** A form of the grid that is kept as it is typed, saved once and then left; what somebody else changed meanwhile is taken in. */
export function useEdit<Form extends object>({ kind, stored, latest, problems, send, speaking, saved }: EditOptions<Form>) {
  const t = useGridText();
  const now = useNow();
  const { language } = useSettings();
  const [begun] = useState(() => {
    const draft = readDraft<Written<Form>>(kind);
    return draft && { ...carry(draft, stored), from: draft.savedAt };
  });
  const [draft, setDraft] = useState(() => begun?.draft ?? unwritten(stored));
  const [resumed, setResumed] = useState(begun?.from);
  const [both, setBoth] = useState(begun?.both);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const key = useRef(draft.key);
  key.current = draft.key;
  const intend = useRef(intentions(() => key.current));
  const { form, base } = draft.form;
  const put = (update: (old: typeof draft) => typeof draft) =>
    setDraft((old) => {
      const next = update(old);
      saveDraft(kind, { ...next, savedAt: new Date().toISOString() });
      return next;
    });
  const change = (part: Partial<Form>) => put((old) => ({ ...old, form: { ...old.form, form: { ...old.form.form, ...part } } }));
  /** What a field of the form is given. */
  const field = <Name extends keyof Form & string>(name: Name) => ({
    value: form[name],
    error: faults[`/${name}`],
    onChange: (value: Form[Name]) => change({ [name]: value } as unknown as Partial<Form>),
  });
  const startAnew = () => {
    dropDraft(kind);
    setDraft(unwritten(base));
    setResumed(undefined);
    setBoth(undefined);
    setFaults({});
    setFailed(undefined);
  };
  const save = async () => {
    const wrong = problems(form);
    setFaults(wrong);
    setFailed(undefined);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const outcome = await intend.current('save', (sentAs) => send(form, base.version, sentAs));
    const stale = outcome?.ok === false && outcome.refusal.reason === 'changedMeanwhile';
    const found = stale ? await latest() : undefined;
    setBusy(false);
    if (!outcome) return;
    if (outcome.ok) {
      dropDraft(kind);
      toast(saved);
      return back();
    }
    if (found?.ok) {
      const met = carry(draft, found.answer);
      put(() => met.draft);
      return setBoth(met.both);
    }
    const { refusal } = outcome;
    if (refusal.status >= 400 && refusal.status < 500) put((old) => ({ ...old, key: newKey() }));
    const said = gridRefused(refusal, now, language);
    if (refusal.field && speaking.test(refusal.field)) setFaults({ [refusal.field]: said });
    else setFailed(refusal.status === 0 ? t('failed') : said);
  };
  return { form, change, field, faults, failed, busy, save, resumed, both, startAnew };
}
