import { useRef, useState } from 'react';
import type { Outcome } from '@/api/client';
import { toast } from '@/components/Toast';
import { back } from '@/device/navigate';
import { useGridText } from '@/i18n/grid';
import { gridRefused } from '@/parts/grid/words';
import { intentions } from '@/parts/record/intention';
import { forgetTyped, useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';

interface EditOptions<Form> {
  /** Under which name what is typed is kept. */
  head: string;
  first: Form;
  /** What is wrong, by field; nothing is sent while anything is. */
  problems: (form: Form) => Readonly<Record<string, string>>;
  send: (form: Form, key: string) => Promise<Outcome<unknown>>;
  /** The fields that can say a refusal themselves. */
  speaking: RegExp;
  saved: string;
}

/** A form of the grid that is saved once and then left; what is refused is said at its field or below. */
export function useEdit<Form extends object>({ head, first, problems, send, speaking, saved }: EditOptions<Form>) {
  const t = useGridText();
  const now = useNow();
  const { language } = useSettings();
  const [form, setForm] = useTyped<Form>(`${head}/form`, first);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const intend = useRef(intentions());
  const change = (part: Partial<Form>) => setForm({ ...form, ...part });
  const save = async () => {
    const wrong = problems(form);
    setFaults(wrong);
    setFailed(undefined);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const outcome = await intend.current('save', (key) => send(form, key));
    setBusy(false);
    if (!outcome) return;
    if (outcome.ok) {
      forgetTyped(head);
      toast(saved);
      return back();
    }
    const { refusal } = outcome;
    const said = gridRefused(refusal, now, language);
    if (refusal.field && speaking.test(refusal.field)) setFaults({ [refusal.field]: said });
    else setFailed(refusal.status === 0 ? t('failed') : said);
  };
  return { form, change, faults, failed, busy, save };
}
