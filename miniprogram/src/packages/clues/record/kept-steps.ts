import type { ClueAction } from '@shared/clues/clue';
import type { ClueRecord } from '@shared/clues/clue.views';
import { useEffect, useRef, useState } from 'react';
import { newKey, type Refused } from '@/api/client';
import { post } from '@/api/outbox';
import { type Draft, dropDraft, readDraft, saveDraft } from '@/device/drafts';
import { type Parcel, type ParcelFile, parcelOf, useParcels } from '@/device/parcels';
import { clueStepParcel } from '@/parts/clues/words';
import { useSigned } from '@/session';
import { commands } from './commands';

/** Actions that are written down on the device first and sent when there is a network. */
export const keptActions = ['verify', 'addMore'] as const satisfies readonly ClueAction[];
export type KeptAction = (typeof keptActions)[number];

export type KeptForm = { readonly files: readonly ParcelFile[] };
/** `posted`: it was given to the outbox, and is looked at again only if it comes back refused. */
type Kept<Of> = Draft<Of> & { readonly posted?: boolean };

const actionOf = ({ call }: Parcel): KeptAction | undefined => keptActions.find((action) => commands[action].name === call.name);

/** What a sheet of this clue holds: on the device at each change, given to the outbox once, the form again when it was refused. */
export function useKeptSheet<Of extends KeptForm>(record: ClueRecord, action: KeptAction, blank: () => Of) {
  const { session } = useSigned();
  const kind = `step.${session?.personId ?? ''}.${record.id}.${action}`;
  const [kept, setKept] = useState<Kept<Of>>(() => {
    const found = readDraft<Of>(kind) as Kept<Of> | undefined;
    const over = found?.posted && parcelOf(found.key)?.state !== 'refused';
    return found && !over ? found : { form: blank(), key: newKey(), savedAt: '' };
  });
  const [room, setRoom] = useState(true);
  const latest = useRef(kept);
  const put = (next: Kept<Of>) => {
    latest.current = next;
    setKept(next);
    setRoom(saveDraft(kind, next));
  };
  const { key } = kept;
  const parcel = useParcels().find((one) => one.key === key);
  return {
    form: kept.form,
    room,
    /** Why it came back. */
    refusal: parcel?.state === 'refused' && parcel.refusal ? ({ status: 422, ...parcel.refusal } satisfies Refused) : undefined,
    change: (changes: Partial<Of>) =>
      put({ ...latest.current, form: { ...latest.current.form, ...changes }, savedAt: new Date().toISOString() }),
    changeFiles: (update: (files: readonly ParcelFile[]) => readonly ParcelFile[]) =>
      put({
        ...latest.current,
        form: { ...latest.current.form, files: update(latest.current.form.files) },
        savedAt: new Date().toISOString(),
      }),
    /** False when the device has no room; the sheet stays. */
    send: (title: string, body: object): boolean => {
      const { name, method, path } = commands[action];
      const posted = post({
        key,
        kind: clueStepParcel,
        ...(session && { by: session.personId }),
        title,
        call: { name, method: method as 'POST', path, params: { clueId: record.id } },
        body,
        mediaAt: 'media',
        files: latest.current.form.files,
        hasDraft: true,
      });
      setRoom(posted);
      if (posted) saveDraft(kind, { ...latest.current, posted: true } as Draft<Of>);
      return posted;
    },
  };
}

interface Waiting {
  readonly parcel: Parcel;
  readonly action: KeptAction;
}

/** What was written here about a clue and is not there yet; `onSent` hears of each that arrives while one looks. */
export function useKeptSteps(clueId: string, onSent: (action: KeptAction, answer: ClueRecord) => void): readonly Waiting[] {
  const { session } = useSigned();
  const personId = session?.personId;
  const parcels = useParcels();
  const steps = parcels.flatMap((parcel): Waiting[] => {
    const action = parcel.kind === clueStepParcel && parcel.call.params?.clueId === clueId ? actionOf(parcel) : undefined;
    return action && parcel.by === personId ? [{ parcel, action }] : [];
  });
  const waited = useRef(new Set<string>());
  useEffect(() => {
    for (const { parcel, action } of steps) {
      const { key, state, answer } = parcel;
      if (state !== 'sent') waited.current.add(key);
      else if (waited.current.delete(key)) {
        dropDraft(`step.${personId}.${clueId}.${action}`);
        onSent(action, answer as ClueRecord);
      }
    }
  }, [parcels]);
  return steps.filter(({ parcel }) => parcel.state !== 'sent');
}
