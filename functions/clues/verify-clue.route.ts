import type { Opened, Verification } from '@shared/clues/clue';
import { VerifyClue } from '@shared/clues/clue-commands.contracts';
import { maskName } from '@shared/people/mask';
import { accepted, type Result, refused } from '@shared/result';
import { numberIn } from '../core/chain-command';
import type { Write } from '../core/store';
import { clueCommand, type Deciding } from './clue.command';
import type { PlainContact } from './clue.deps';
import { mediaRefusal, openContact } from './clue.form';
import { actorFor } from './clue.relations';
import { helpOf, wishOf } from './opening';
import { verifyClue } from './outcome.decisions';

type Asked = Deciding<typeof VerifyClue>;
type Opening = { readonly opened?: Opened; readonly also: readonly Write[] };

/** How to reach whom it is for: as the report told it, or as the visit found it. */
const contactOf = async ({ clue, call, deps }: Asked): Promise<PlainContact | undefined> => {
  if (call.body.contact) return call.body.contact;
  const sealed = await deps.clues.findContact(clue.id);
  const about = sealed && openContact(sealed, deps.crypto).about;
  return about?.phone && about.address ? { name: about.name, phone: about.phone, address: about.address } : undefined;
};

/** What the outcome sets going, in the same transaction. */
const openingOf = async (asked: Asked): Promise<Result<Opening>> => {
  const { clue, caller, call, now, deps } = asked;
  const { outcome, wish, help } = call.body;
  const actor = actorFor(deps, clue, caller, 'verify');
  // A clue may be looked at again, so what is opened carries the version it came from.
  const id = (kind: string) => `${kind}${clue.id}-${clue.version}`;
  switch (outcome) {
    case 'wishOpened': {
      if (!wish) return refused('wishPartMissing', { field: '/wish' });
      const contact = await contactOf(asked);
      if (!contact) return refused('contactNeeded', { field: '/contact' });
      const form = await wishOf(asked, wish, contact, id('w'));
      if (!form.ok) return form;
      const as = 'as' in actor && actor.as === 'gridWorker' ? 'gridWorker' : 'officer';
      const writes = await deps.handOnWish(form.value, contact, { personId: caller.personId, label: maskName(caller.name), as }, now);
      return writes.ok ? accepted({ opened: { kind: 'wish', id: id('w'), done: false }, also: writes.value }) : under('/wish', writes);
    }
    case 'helpOpened': {
      if (!help) return refused('helpPartMissing', { field: '/help' });
      const contact = await contactOf(asked);
      if (!contact) return refused('contactNeeded', { field: '/contact' });
      const writes = await deps.handOnHelp(await helpOf(asked, help, contact, id('h')), contact, actor, now);
      return writes.ok ? accepted({ opened: { kind: 'help', id: id('h'), done: false }, also: writes.value }) : under('/help', writes);
    }
    case 'applicationOpened':
      return accepted({ opened: { kind: 'application', id: id('a'), done: false }, also: [] });
    case 'watched': {
      if (!clue.householdId) return refused('householdNeeded', { field: '/outcome' });
      const reason = call.body.outcomeWords || call.body.words || clue.title;
      return accepted({ also: await deps.households.beginWatchWrites(clue.householdId, reason, actor, now) });
    }
    default:
      return accepted({ also: [] });
  }
};

/** What the wish or the request objects to, said at its part of this form. */
const under = (part: '/wish' | '/help', { refusal }: { readonly refusal: { readonly reason: string } }) =>
  refused(refusal.reason, { ...refusal, field: refusal.reason === 'guardianConsentNeeded' ? `${part}/guardian` : part });

export const verifyClueRoute = clueCommand(VerifyClue, 'verify', async (asked) => {
  const { clue, caller, call, rules, now, deps } = asked;
  const { body } = call;
  if (clue.status !== 'dispatched') return refused('clueNotDispatched');
  const unfit =
    numberIn({ '/words': body.words, '/outcomeWords': body.outcomeWords }) ?? (await mediaRefusal(body.media, [caller.personId], deps));
  if (unfit) return { ok: false, refusal: unfit };
  const verification: Verification = {
    visitedAt: new Date(body.visitedAt).toISOString(),
    met: body.met,
    words: body.words,
    media: body.media,
    byLabel: maskName(caller.name),
  };
  const seen = { verification, outcome: body.outcome, outcomeWords: body.outcomeWords };
  const checked = verifyClue(clue, seen, rules, now);
  if (!checked.ok) return checked;
  const opening = await openingOf(asked);
  if (!opening.ok) return opening;
  const { opened, also } = opening.value;
  const decision = verifyClue(clue, { ...seen, ...(opened && { opened }) }, rules, now);
  return decision.ok && decision.value ? { ok: true, value: { ...decision.value, also } } : decision;
});
