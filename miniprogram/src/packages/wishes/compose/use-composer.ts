import type { WishForm, WishRecord } from '@shared/wishes/wish.views';
import { ResubmitWish, SubmitWish } from '@shared/wishes/wish-form.contracts';
import { useEffect, useRef, useState } from 'react';
import { tellChanged } from '@/api/changed-wish';
import { ask, newKey, type Refused } from '@/api/client';
import { dropDraft, readDraft, saveDraft } from '@/device/drafts';
import { onOnline } from '@/device/network';
import { type AuthorIs, checkDraft, isWritten, type Problem, textProblems, type WishDraft } from './form';
import { isUndecided, sendOnce } from './send-once';

/** `tried` holds the forms that were sent without hearing back. */
type Kept = { readonly fields: WishDraft; readonly tried: readonly WishForm[] };
type Writing = { readonly kept: Kept; readonly key: string };

interface Aim {
  /** Which draft on this device. */
  kind: string;
  authorIs: AuthorIs;
  blank: WishDraft;
  capYuan: number | undefined;
  /** Set when a returned wish is sent again. */
  again?: { readonly wishId: string; readonly seen?: number };
}

export type Sending = 'no' | 'busy' | 'waiting' | 'offline';

/** A wish being written: kept on the device at each change, sent once. */
export function useComposer({ kind, authorIs, blank, capYuan, again }: Aim, onSent: (record: WishRecord, earlier: boolean) => void) {
  const [first] = useState(() => readDraft<Kept>(kind));
  const [writing, setWriting] = useState<Writing>(() =>
    first ? { kept: first.form, key: first.key } : { kept: { fields: blank, tried: [] }, key: newKey() },
  );
  const [resumed] = useState(first !== undefined && isWritten(first.form.fields));
  const [discarded, setDiscarded] = useState<Writing>();
  const [room, setRoom] = useState(true);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [sending, setSending] = useState<Sending>('no');
  const now = useRef(writing);
  const busy = useRef(false);

  const put = (next: Writing, save = true) => {
    now.current = next;
    setWriting(next);
    if (save) setRoom(saveDraft<Kept>(kind, { form: next.kept, key: next.key, savedAt: new Date().toISOString() }));
  };
  const change = (changes: Partial<WishDraft>) => {
    const fields = { ...now.current.kept.fields, ...changes };
    put({ ...now.current, kept: { ...now.current.kept, fields } });
    setDiscarded(undefined);
    const touched = Object.keys(changes);
    setProblems((old) => old.filter(({ field }) => !touched.some((name) => fieldOf(name).some((one) => field.startsWith(one)))));
  };

  const send = async (): Promise<Problem | undefined> => {
    if (busy.current) return undefined;
    const checked = checkDraft(now.current.kept.fields, authorIs, capYuan, new Date());
    setProblems(checked.problems);
    if (!checked.form) return checked.problems[0];
    busy.current = true;
    setSending('busy');
    const { form } = checked;
    const { key, kept } = now.current;
    put({ ...now.current, kept: { ...kept, tried: [...kept.tried.filter((one) => JSON.stringify(one) !== JSON.stringify(form)), form] } });
    const { outcome, earlier } = await sendOnce(form, kept.tried, (body) =>
      again
        ? ask(ResubmitWish, { params: { wishId: again.wishId }, body, key, ...(again.seen !== undefined && { seen: again.seen }) })
        : ask(SubmitWish, { body, key }),
    );
    busy.current = false;
    if (outcome.ok) {
      dropDraft(kind);
      tellChanged(outcome.answer);
      onSent(outcome.answer, earlier);
      return undefined;
    }
    setSending(isUndecided(outcome) ? (outcome.refusal.status === 0 ? 'offline' : 'waiting') : 'no');
    return isUndecided(outcome) ? undefined : refused(outcome.refusal);
  };
  const refused = ({ field = '', reason, details }: Refused): Problem => {
    const problem = { field, reason, details };
    setProblems([problem]);
    return problem;
  };

  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    if (sending !== 'offline') return undefined;
    return onOnline(() => void latest.current());
  }, [sending]);

  return {
    fields: writing.kept.fields,
    change,
    send,
    sending,
    room,
    /** When what is being gone on with was last kept. */
    resumedFrom: first?.savedAt,
    setProblems,
    resumed: resumed && !discarded,
    discarded: discarded !== undefined,
    /** Empties the form; `undo` brings it back until something new is written. */
    discard: () => {
      setDiscarded(now.current);
      dropDraft(kind);
      put({ kept: { fields: { ...blank, areaPath: now.current.kept.fields.areaPath }, tried: [] }, key: newKey() }, false);
      setProblems([]);
      setSending('no');
    },
    undo: () => {
      if (discarded) put(discarded);
      setDiscarded(undefined);
    },
    problems: [...problems, ...textProblems(writing.kept.fields).filter((live) => !problems.some(({ field }) => field === live.field))],
  };
}

/** The pointers that a change of this part of the draft puts right. */
const fieldOf = (name: string): string[] => {
  if (name === 'publish') return ['/consent/publish'];
  if (name === 'guardian' || name === 'forWhom') return ['/consent/guardian', '/forWhom'];
  return [`/${name}`];
};
