import { randomUUID } from 'node:crypto';
import { pushWords, severalWords } from '@shared/glossary/notifications';
import { after } from '@shared/time';
import { patience, pause } from '../core/retry';
import type { Write } from '../core/store';
import { type Consent, isStale, spendWrites } from './consents';
import { moved, type Out, outKey, outOf } from './outbox';
import type { Message, PushAnswer } from './push';
import type { Work } from './send-due';
import { afterQuiet, backoffMs, isQuiet } from './when-to-send';

const minuteMs = 60_000;
/** No answer was written down for so long: the sender is gone, another one may try. Longer than any send takes. */
const leaseMs = 5 * minuteMs;
const mostTries = 8;
const mostFailuresInARow = 5;
const restMs = 15 * minuteMs;

/** One message for one or several notices of one person: takes an accepted prompt, sends, and writes down what came of it. */
export const sendMessage = async (outs: readonly Out[], work: Work): Promise<void> => {
  const { deps, run, recipient } = work;
  const now = deps.clock();
  if (outs.some((out) => out.topic !== 'mustKnow') && isQuiet(work.settings, now)) return postpone(outs, work, now);
  const usable = outs.some(({ template, consent }) => deps.push.templateId(consent?.template ?? template) !== undefined);
  if (recipient.openid === undefined || !usable) return giveUpOn(outs, work, recipient.openid === undefined ? 'noOpenid' : 'notSetUp');
  const leader = await reserve(outs, work, now);
  if (leader === 'lost') return;
  if (leader === 'noConsent') return giveUpOn(outs, work, 'noConsent');
  const answer = await deps.push.send(messageFor(leader, recipient.openid, work));
  await record(leader, answer, work);
  run.stopped ||= answer.kind === 'rateLimited' || run.failuresInARow >= mostFailuresInARow;
};

/**
 * One transaction: the prompt is taken out of the ledger, the first notice becomes the message, the others go with it. A message that has its
 * prompt already only says that it is being sent.
 */
const reserve = async (outs: readonly Out[], { deps, recipient }: Work, now: Date): Promise<Out | 'lost' | 'noConsent'> => {
  const [first, ...others] = outs;
  if (!first) return 'lost';
  const trying = patience(deps.patience);
  const sending = { state: 'sending', sendAt: after(now, leaseMs) } as const;
  for (let attempt = 1; attempt <= trying.attempts; attempt++) {
    const consent = first.consent ? undefined : await findConsent(outs, deps, recipient.personId, now);
    if (!first.consent && !consent) return 'noConsent';
    const leader = moved(first, now, {
      ...sending,
      ...(consent && { consent: { template: consent.template, sk: consent.sk } }),
      ...(others.length > 0 && { carries: others.map(({ id }) => id) }),
    });
    const writes: Write[] = [
      leader.write,
      ...others.map((out) => moved(out, now, { state: 'digested', inMessage: first.id }).write),
      ...(consent ? spendWrites(recipient.personId, consent, 'used') : []),
    ];
    const done = await deps.store.commit(writes, randomUUID());
    if (done.ok) return leader.out;
    // Somebody else is at one of the notices; if it was only the prompt that went, the next one will do.
    if (!done.busy && done.failed.some((at) => at < outs.length)) return 'lost';
    await pause(trying, attempt);
  }
  return 'lost';
};

/** The oldest that is good, of a template one of the notices may use; what is too old is struck off on the way. */
const findConsent = async (outs: readonly Out[], deps: Work['deps'], personId: string, now: Date): Promise<Consent | undefined> => {
  const templates = [...new Set(outs.map(({ template }) => template))].filter((one) => deps.push.templateId(one) !== undefined);
  for (const template of templates) {
    for (const consent of await deps.consents.free(personId, template)) {
      if (!isStale(consent, now)) return consent;
      await deps.store.commit(spendWrites(personId, consent, 'expired'), randomUUID());
    }
  }
  return undefined;
};

const messageFor = (out: Out, openid: string, { deps, recipient: { language } }: Work): Message => {
  const template = out.consent?.template ?? out.template;
  const count = (out.carries?.length ?? 0) + 1;
  if (count > 1) {
    const { title, words } = severalWords[language];
    return { id: out.id, openid, template, language, title: title.replace('{count}', String(count)), words, time: deps.clock() };
  }
  return {
    id: out.id,
    openid,
    template,
    language,
    title: out.params.title ?? pushWords.untitled[language],
    words: pushWords[out.name][language],
    time: new Date(out.params.startAt ?? out.params.dueAt ?? out.at),
    link: out.link,
  };
};

const record = async (out: Out, answer: PushAnswer, work: Work): Promise<void> => {
  const { deps, run, settings } = work;
  const now = deps.clock();
  const put = async (changes: Partial<Out>, more: readonly Write[] = []) => {
    await deps.store.commit([moved(out, now, changes).write, ...more], randomUUID());
  };
  const at = (ms: number) => {
    const then = new Date(now.getTime() + ms);
    return (out.topic === 'mustKnow' ? then : afterQuiet(settings, then)).toISOString();
  };
  if (answer.kind === 'sent') {
    run.sent += 1;
    run.digested += out.carries?.length ?? 0;
    run.failuresInARow = 0;
    return put({ state: 'sent' });
  }
  deps.log.warn('message not sent', { outId: out.id, kind: answer.kind, cause: answer.cause, tries: out.tries + 1 });
  if (answer.kind === 'rateLimited') {
    run.later += 1;
    return put({ state: 'waiting', cause: answer.cause, sendAt: at(restMs * (1 + deps.random())) });
  }
  if (answer.kind === 'retryLater') {
    run.failuresInARow += 1;
    const tries = out.tries + 1;
    if (tries < mostTries) {
      run.later += 1;
      return put({ state: 'waiting', tries, cause: answer.cause, sendAt: at(backoffMs(tries, deps.random)) });
    }
    run.dead += 1;
    return put({ state: 'dead', tries, cause: answer.cause }, await released(out, work, now, ({ callAt }) => callAt !== undefined));
  }
  run.failuresInARow = 0;
  if (answer.whose === 'ours') {
    run.dead += 1;
    return put(
      { state: 'dead', tries: out.tries + 1, cause: answer.cause },
      await released(out, work, now, ({ callAt }) => callAt !== undefined),
    );
  }
  run.unreachable += 1;
  await put({ state: 'unreachable', cause: answer.cause }, await released(out, work, now, () => true));
  if (answer.withdrawn) await strikeOff(out, work, now);
};

/** The notices that went with a message that did not arrive, and should be rung about or at least not count as told. */
const released = async (out: Out, { deps }: Work, now: Date, which: (out: Out) => boolean): Promise<Write[]> => {
  if (!out.carries) return [];
  const carried = (await deps.store.getMany(out.carries.map(outKey))).map(outOf);
  return carried
    .filter((one) => one.state === 'digested' && which(one))
    .map((one) => moved(one, now, { state: 'unreachable', cause: out.cause ?? 'inMessage' }).write);
};

/** WeChat says that this person withdrew the template: none of the accepted prompts is good any more. */
const strikeOff = async (out: Out, { deps, recipient }: Work, now: Date): Promise<void> => {
  if (!out.consent) return;
  for (const consent of await deps.consents.free(recipient.personId, out.consent.template)) {
    // What was accepted after the message went out is a new word.
    if (consent.at < out.changedAt && consent.at < now.toISOString())
      await deps.store.commit(spendWrites(recipient.personId, consent, 'expired'), randomUUID());
  }
};

/** What meets a quiet hour waits for its end, where it may join others. */
const postpone = async (outs: readonly Out[], { deps, settings }: Work, now: Date): Promise<void> => {
  const sendAt = afterQuiet(settings, now).toISOString();
  for (const out of outs)
    await deps.store.commit([moved(out, now, { state: 'waiting', sendAt, together: !out.consent }).write], randomUUID());
};

const giveUpOn = async (outs: readonly Out[], work: Work, cause: string): Promise<void> => {
  const { deps, run } = work;
  const now = deps.clock();
  for (const out of outs) {
    run.unreachable += 1;
    const others = await released(out, work, now, () => true);
    await deps.store.commit([moved(out, now, { state: 'unreachable', cause }).write, ...others], randomUUID());
  }
};
