import type { MessageTemplate } from '@shared/notifications/settings.contracts';
import { useEffect, useRef, useState } from 'react';
import { newKey, type Outcome, type Refused } from '@/api/client';
import { askForMessages, prepareMessages } from '@/api/messages';
import { dropDraft, readDraft, saveDraft } from '@/device/drafts';
import { onOnline } from '@/device/network';
import type { Checked, Problem } from './problems';
import { isUndecided, sendOnce } from './send-once';

/** `tried` holds the forms that were sent without hearing back. */
type Kept<Draft, Form> = { readonly fields: Draft; readonly tried: readonly Form[] };
type Writing<Draft, Form> = { readonly kept: Kept<Draft, Form>; readonly key: string };

interface Aim<Draft, Form, Answer> {
  /** Which draft on this device. */
  kind: string;
  blank: Draft;
  /** What stays when everything else is cleared. */
  emptied: (fields: Draft) => Draft;
  check: (fields: Draft) => Checked<Form>;
  /** Problems told while one is writing. */
  live: (fields: Draft) => Problem[];
  /** Whether anything worth keeping was written. */
  isWritten: (fields: Draft) => boolean;
  /** The pointers that a change of this part of the draft puts right. */
  fieldsOf: (name: string) => readonly string[];
  send: (form: Form, key: string) => Promise<Outcome<Answer>>;
  /** Of which messages WeChat is asked for at the first sending: what one will want to hear of next. */
  messages?: readonly MessageTemplate[];
}

export type Sending = 'no' | 'busy' | 'waiting' | 'offline';

/** A form being written: kept on the device at each change, sent once. */
export function useComposer<Draft extends object, Form, Answer>(
  aim: Aim<Draft, Form, Answer>,
  onSent: (answer: Answer, earlier: boolean) => void,
) {
  const { kind, blank } = aim;
  const [first] = useState(() => readDraft<Kept<Draft, Form>>(kind));
  const [writing, setWriting] = useState<Writing<Draft, Form>>(() =>
    first ? { kept: first.form, key: first.key } : { kept: { fields: blank, tried: [] }, key: newKey() },
  );
  const [resumed] = useState(first !== undefined && aim.isWritten(first.form.fields));
  const [discarded, setDiscarded] = useState<Writing<Draft, Form>>();
  const [room, setRoom] = useState(true);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [sending, setSending] = useState<Sending>('no');
  const now = useRef(writing);
  const busy = useRef(false);

  const put = (next: Writing<Draft, Form>, save = true) => {
    now.current = next;
    setWriting(next);
    if (save) setRoom(saveDraft<Kept<Draft, Form>>(kind, { form: next.kept, key: next.key, savedAt: new Date().toISOString() }));
  };
  const change = (changes: Partial<Draft>) => {
    const fields = { ...now.current.kept.fields, ...changes };
    put({ ...now.current, kept: { ...now.current.kept, fields } });
    setDiscarded(undefined);
    const touched = Object.keys(changes);
    setProblems((old) => old.filter(({ field }) => !touched.some((name) => aim.fieldsOf(name).some((one) => field.startsWith(one)))));
  };

  const send = async (): Promise<Problem | undefined> => {
    if (busy.current) return undefined;
    const checked = aim.check(now.current.kept.fields);
    setProblems(checked.problems);
    if (!checked.form) return checked.problems[0];
    busy.current = true;
    setSending('busy');
    const { form } = checked;
    const { key, kept } = now.current;
    if (aim.messages && kept.tried.length === 0) void askForMessages(aim.messages);
    put({ ...now.current, kept: { ...kept, tried: [...kept.tried.filter((one) => JSON.stringify(one) !== JSON.stringify(form)), form] } });
    const { outcome, earlier } = await sendOnce(form, kept.tried, (body) => aim.send(body, key));
    busy.current = false;
    if (outcome.ok) {
      dropDraft(kind);
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

  useEffect(() => {
    void prepareMessages();
  }, []);
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
      put({ kept: { fields: aim.emptied(now.current.kept.fields), tried: [] }, key: newKey() }, false);
      setProblems([]);
      setSending('no');
    },
    undo: () => {
      if (discarded) put(discarded);
      setDiscarded(undefined);
    },
    problems: [...problems, ...aim.live(writing.kept.fields).filter((live) => !problems.some(({ field }) => field === live.field))],
  };
}
