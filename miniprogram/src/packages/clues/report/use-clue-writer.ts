import { ReportClue } from '@shared/clues/clue.contracts';
import { useRef, useState } from 'react';
import { newKey } from '@/api/client';
import { post } from '@/api/outbox';
import { type Draft, dropDraft, readDraft, saveDraft } from '@/device/drafts';
import { deviceSecret } from '@/device/secret';
import { draftOf, type ForHousehold } from '@/parts/compose/for-household';
import type { Problem } from '@/parts/compose/problems';
import { type ClueDraft, checkDraft, fieldsOf, isWritten, publicProblems } from './form';

const kindFor = (by: string | undefined, household: ForHousehold | undefined) => draftOf(`clue.${by ?? 'guest'}`, household);
/** What was refused, in the form again; it goes under the same key, and has a draft of its own beside what is being written. */
export type Again = { readonly key: string; readonly form: ClueDraft };
type Kept = Draft<ClueDraft>;

/** A report being written: on the device at each change, and given to the outbox once, which sends it when it can. */
export function useClueWriter(
  by: string | undefined,
  blank: ClueDraft,
  titleOf: (draft: ClueDraft) => string,
  onPosted: (key: string) => void,
  household?: ForHousehold,
  again?: Again,
) {
  const kind = again ? `clue.again.${again.key}` : kindFor(by, household);
  const [first] = useState(() => readDraft<ClueDraft>(kind));
  const [kept, setKept] = useState<Kept>(() => first ?? { form: blank, key: newKey(), ...again, savedAt: new Date().toISOString() });
  const [discarded, setDiscarded] = useState<Kept>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [room, setRoom] = useState(true);
  const now = useRef(kept);
  const posting = useRef(false);

  const put = (next: Kept, save = true) => {
    now.current = next;
    setKept(next);
    if (save) setRoom(saveDraft(kind, next));
  };
  const change = (changes: Partial<ClueDraft>) => {
    put({ ...now.current, form: { ...now.current.form, ...changes }, savedAt: new Date().toISOString() });
    setDiscarded(undefined);
    const touched = Object.keys(changes).flatMap(fieldsOf);
    setProblems((old) => old.filter(({ field }) => !touched.some((one) => field.startsWith(one))));
  };

  const send = async (): Promise<Problem | undefined> => {
    if (posting.current) return undefined;
    const { form, key } = now.current;
    const checked = checkDraft(form);
    setProblems(checked.problems);
    if (!checked.form) return checked.problems[0];
    posting.current = true;
    const body = { ...checked.form, draftId: key, ...(!by && { device: await deviceSecret() }) };
    const { name, path } = ReportClue;
    const posted = post({
      key,
      kind: 'clue',
      ...(by && { by }),
      title: titleOf(form),
      call: { name, method: 'POST', path },
      body,
      mediaAt: 'media',
      files: form.files,
    });
    posting.current = false;
    setRoom(posted);
    if (!posted) return { field: '', reason: 'noRoom' };
    dropDraft(kind);
    onPosted(key);
    return undefined;
  };

  return {
    fields: kept.form,
    change,
    /** Files are added while others are still being kept, so each change starts from what is there then. */
    changeFiles: (update: (files: ClueDraft['files']) => ClueDraft['files']) => change({ files: update(now.current.form.files) }),
    send,
    sending: 'no' as const,
    room,
    resumed: first !== undefined && isWritten(first.form) && !discarded,
    resumedFrom: first?.savedAt,
    discarded: discarded !== undefined,
    discard: () => {
      setDiscarded(now.current);
      dropDraft(kind);
      put(
        { form: { ...blank, areaPath: now.current.form.areaPath, areaName: now.current.form.areaName }, key: newKey(), savedAt: '' },
        false,
      );
      setProblems([]);
    },
    undo: () => {
      if (discarded) put(discarded);
      setDiscarded(undefined);
    },
    setProblems,
    problems: [...problems, ...publicProblems(kept.form).filter((live) => !problems.some(({ field }) => field === live.field))],
  };
}
