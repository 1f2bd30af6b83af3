import { GetImport, type ImportView } from '@shared/imports/imports.contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, type Refused } from '@/api/client';
import { uploadTable } from '@/api/upload-table';
import type { PickedTable } from '@/device/pick-table';

const everyMs = 1000;
const goesOn = (job: ImportView | undefined) => job?.status === 'checking' || job?.status === 'running';

export type ShownJob = {
  readonly job?: ImportView;
  readonly refusal?: Refused;
  /** Bytes that have gone, while a file of this device is on its way. */
  readonly sent?: number;
  readonly brokeOff: boolean;
  show(job: ImportView): void;
  open(id: string): Promise<void>;
  close(): void;
  send(job: ImportView, file: PickedTable): Promise<void>;
  /** Goes on with a file that broke off, if it is still at hand. */
  sendOn?: (() => void) | undefined;
};

/** The import on screen: asked for again while it goes on, and fed with its file. */
export function useJob(): ShownJob {
  const [job, setJob] = useState<ImportView>();
  const [refusal, setRefusal] = useState<Refused>();
  const [sent, setSent] = useState<number>();
  const [brokeOff, setBrokeOff] = useState(false);
  const file = useRef<{ id: string; file: PickedTable }>();
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const id = job?.id;
  /** `again`: the one on screen is asked for once more; a late answer brings back nothing that was closed or has moved on. */
  const fetchJob = useCallback(async (wanted: string, again: boolean) => {
    const outcome = await ask(GetImport, { params: { importId: wanted } });
    if (gone.current) return;
    if (outcome.ok) {
      const { answer } = outcome;
      setJob((shown) => (again && (shown?.id !== wanted || shown.version > answer.version) ? shown : answer));
    }
    setRefusal(outcome.ok ? undefined : outcome.refusal);
  }, []);
  const open = useCallback((wanted: string) => fetchJob(wanted, false), [fetchJob]);
  const going = goesOn(job);
  useEffect(() => {
    if (!going || !id) return;
    const timer = setInterval(() => void fetchJob(id, true), everyMs);
    return () => clearInterval(timer);
  }, [going, id, fetchJob]);

  const send = useCallback(async (begun: ImportView, picked: PickedTable) => {
    file.current = { id: begun.id, file: picked };
    setJob(begun);
    setRefusal(undefined);
    setBrokeOff(false);
    setSent(begun.progress.done);
    const outcome = await uploadTable(begun, picked.path, setSent, () => gone.current);
    if (gone.current) return;
    setSent(undefined);
    if (outcome.ok) setJob(outcome.answer);
    else {
      setRefusal(outcome.refusal);
      setBrokeOff(true);
    }
  }, []);
  const sendOn = () => {
    const kept = file.current;
    if (!kept) return;
    void ask(GetImport, { params: { importId: kept.id } }).then((now) => (now.ok ? send(now.answer, kept.file) : setRefusal(now.refusal)));
  };
  return {
    ...(job && { job }),
    ...(refusal && { refusal }),
    ...(sent !== undefined && { sent }),
    brokeOff,
    show: setJob,
    close: () => {
      setJob(undefined);
      setRefusal(undefined);
    },
    open,
    send,
    ...(brokeOff && file.current?.id === id && { sendOn }),
  };
}
