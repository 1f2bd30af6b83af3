import type { AnswerOf } from '@shared/contract';
import type { MatchWeights } from '@shared/matching/matching';
import { ChangeMatchWeights, GetMatchWeights, TryMatchWeights } from '@shared/matching/matching.contracts';
import { useEffect, useRef, useState } from 'react';
import { ask, type Refused } from '@/api/client';
import { useRemote } from '@/api/remote';
import { forget, keep, readKept } from '@/device/storage';
import { intentions } from '@/parts/record/intention';
import { sameWeights } from './weights';

type Versioned = { readonly weights: MatchWeights; readonly version: number };
/** The weights that were in force before this device changed them to `version`. */
type Former = Versioned;

const draftPlace = 'matching.draft';
const formerPlace = 'matching.former';

/** The weights in force, those being tried, and what came of the trial; what is being written stays on the device. */
export function useWeights() {
  const remote = useRemote<Versioned>('matching', () => ask(GetMatchWeights, {}));
  const [written, setWritten] = useState<MatchWeights | undefined>(() => readKept<MatchWeights>(draftPlace));
  const [former, setFormer] = useState<Former | undefined>(() => readKept<Former>(formerPlace));
  const [trial, setTrial] = useState<{ readonly of: MatchWeights; readonly answer: AnswerOf<typeof TryMatchWeights> }>();
  const [busy, setBusy] = useState<'trial' | 'save' | 'undo'>();
  const [refusal, setRefusal] = useState<Refused>();
  const intend = useRef(intentions());
  const known = remote.data;
  useEffect(() => {
    if (known) setWritten((old) => old ?? known.weights);
  }, [known]);

  const write = (weights: MatchWeights) => {
    setWritten(weights);
    setRefusal(undefined);
    if (known && sameWeights(known.weights, weights)) forget(draftPlace);
    else keep(draftPlace, weights);
  };
  const tryOut = async (from: string, to: string) => {
    if (!written) return;
    setBusy('trial');
    setRefusal(undefined);
    const answered = await ask(TryMatchWeights, { body: { weights: written, from, to } });
    setBusy(undefined);
    if (answered.ok) setTrial({ of: written, answer: answered.answer });
    else setRefusal(answered.refusal);
  };
  const put = async (weights: MatchWeights, as: 'save' | 'undo'): Promise<'done' | 'newer' | 'failed'> => {
    if (!known) return 'failed';
    setBusy(as);
    setRefusal(undefined);
    const changed = await intend.current(`${as} ${JSON.stringify(weights)}`, (key) =>
      ask(ChangeMatchWeights, { body: weights, seen: known.version, key }),
    );
    if (!changed) return 'failed';
    setBusy(undefined);
    if (changed.ok) {
      const before: Former | undefined = as === 'undo' ? undefined : { weights: known.weights, version: changed.answer.version };
      setFormer(before);
      if (before) keep(formerPlace, before);
      else forget(formerPlace);
      forget(draftPlace);
      setWritten(changed.answer.weights);
      remote.put(changed.answer);
      return 'done';
    }
    if (changed.refusal.reason === 'changedMeanwhile') {
      await remote.reload();
      return 'newer';
    }
    setRefusal(changed.refusal);
    return 'failed';
  };
  return {
    remote,
    known,
    written,
    write,
    trial: trial && written && sameWeights(trial.of, written) ? trial.answer : undefined,
    tryOut,
    put,
    busy,
    refusal,
    /** What was in force before, while nobody changed it since. */
    former: former && former.version === known?.version ? former.weights : undefined,
  };
}
