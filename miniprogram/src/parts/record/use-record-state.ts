import type { MessageTemplate } from '@shared/notifications/settings.contracts';
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Outcome, Refused } from '@/api/client';
import { askForMessages, prepareMessages } from '@/api/messages';
import { useRemote } from '@/api/remote';
import { toast } from '@/components/Toast';
import { address } from '@/device/navigate';
import { useFrameText } from '@/i18n/frame';
import { useSigned } from '@/session';
import { intentions } from './intention';
import { forgetTyped } from './typed';

/** What every action sheet gets. */
export interface SheetFrame {
  now: Date;
  busy: boolean;
  /** Why the last try did not work; the sheet stays as it was filled in. */
  refusal?: Refused;
  onSend: (body: Record<string, unknown>) => void;
  onClose: () => void;
}

interface Of<Record extends { actions: readonly Action[]; title: string }, Action extends string> {
  id: string;
  /** The page of such a record, for links to it. */
  page: string;
  /** The action whose sheet opens at once, if it can be done. */
  act?: string;
  load: () => Promise<Outcome<Record>>;
  send: (action: Action, body: object, key: string) => Promise<Outcome<Record>>;
  done: (action: Action, record: Record) => string;
  tell: (record: Record) => void;
  /** Sheets that stay open although the record does not list their action any more. */
  lasting: readonly Action[];
  /** Of which messages WeChat is asked for when an action is taken: what the person will want to hear of next. */
  messages?: Partial<{ readonly [A in Action]: readonly MessageTemplate[] }>;
}

const silent = (refusal: Refused) => refusal.status === 0 || refusal.status >= 500 || refusal.status === 429;

/** A record as its viewer sees it, the sheet that is open, and what came of the last action: each is done once, whatever the network does. */
export function useRecordState<Record extends { actions: readonly Action[]; title: string }, Action extends string>({
  id,
  page,
  act,
  load,
  send: sendAction,
  done,
  tell,
  lasting,
  messages,
}: Of<Record, Action>) {
  const t = useFrameText();
  const { session } = useSigned();
  const remote = useRemote<Record>(`${page} ${id} ${session?.personId ?? ''}`, load);
  const intend = useRef(intentions());
  const [sheet, setSheet] = useState<Action | 'more'>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused>();
  const [notice, setNotice] = useState<Refused>();
  const record = remote.data;

  const show = (next: Action | 'more' | undefined) => {
    setRefusal(undefined);
    if (next) setNotice(undefined);
    setSheet(next);
  };
  useEffect(() => {
    if (session) void prepareMessages();
  }, [session]);
  const send = async (action: Action, body: object) => {
    const wanted = messages?.[action];
    if (wanted) void askForMessages(wanted);
    setBusy(true);
    setRefusal(undefined);
    const outcome = await intend.current(action, (key) => sendAction(action, body, key));
    if (!outcome) return;
    setBusy(false);
    if (outcome.ok) {
      forgetTyped(`${id}.${action}`);
      setSheet(undefined);
      setNotice(undefined);
      remote.put(outcome.answer);
      tell(outcome.answer);
      toast(done(action, outcome.answer));
      return;
    }
    setRefusal(outcome.refusal);
    if (silent(outcome.refusal) || outcome.refusal.field !== undefined || outcome.refusal.status === 422) return;
    setNotice(outcome.refusal);
    await remote.reload();
  };

  // What the record no longer allows after a reload, its sheet does not offer either.
  useEffect(() => {
    if (record && sheet && sheet !== 'more' && !lasting.includes(sheet) && !record.actions.includes(sheet)) setSheet(undefined);
  }, [record, sheet, lasting]);
  const asked = useRef(act);
  useEffect(() => {
    const wanted = record?.actions.find((action) => action === asked.current);
    if (!record) return;
    asked.current = undefined;
    if (wanted) setSheet(wanted);
  }, [record]);

  const share = () => {
    if (process.env.TARO_ENV !== 'h5' || !record) return;
    const data = `${record.title} ${location.href.split('#')[0]}#${address(page, { id })}`;
    void Taro.setClipboardData({ data }).then(() => toast(t('shared')));
  };
  const gone = remote.refusal?.status === 404 || remote.refusal?.status === 403;
  return { record, remote, gone, sheet, show, send, busy, refusal, notice, share };
}
