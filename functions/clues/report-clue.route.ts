import type { Clue } from '@shared/clues/clue';
import { type ClueReceipt, ReportClue } from '@shared/clues/clue.contracts';
import type { ClueForm } from '@shared/clues/clue.form';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import type { Refusal } from '@shared/result';
import { numberIn, refuse } from '../core/chain-command';
import { deviceOwner } from '../core/device-owner';
import { derivedId, digest } from '../core/ids';
import { answer, change, conflict, defineRoute, invalid } from '../core/route';
import { trackingCodeFor, trackingItem } from '../core/tracking-code';
import type { ClueDeps } from './clue.deps';
import { clueFrom, mediaRefusal, sealContact } from './clue.form';
import { contactKey } from './clue.keys';
import { firstDesk } from './clue.owners';
import { isOwned } from './clue.step';
import { stepWrites } from './clue.writes';
import { reportClue } from './reporting.decisions';

const formRefusal = async (
  form: ClueForm,
  caller: Caller | undefined,
  countyId: string,
  owners: readonly string[],
  deps: ClueDeps,
): Promise<Refusal | undefined> => {
  if (form.anonymous && form.contact) return { reason: 'anonymousWithContact', field: '/contact' };
  const unfit = numberIn({ '/words': form.words });
  if (unfit) return unfit;
  const area = form.areaPath.split('/')[0] === countyId ? await deps.areas.living(form.areaPath) : undefined;
  if (area?.level !== 'community' && area?.level !== 'cell') return { reason: 'areaUnknown', field: '/areaPath' };
  if (form.householdId !== undefined) {
    const household = await deps.households.find(form.householdId);
    // Whoever may not read the file does not learn that it exists.
    if (!household || !deps.may(caller, 'household', 'read', { areaPath: household.areaPath, relations: [] }))
      return { reason: 'householdUnknown', field: '/householdId' };
  }
  return mediaRefusal(form.media, owners, deps);
};

const receiptOf = async (clue: Clue, code: string, form: ClueForm, caller: Caller | undefined, deps: ClueDeps): Promise<ClueReceipt> => ({
  id: clue.id,
  code,
  seen: form.anonymous ? 'byNobody' : caller || form.contact ? 'byOffice' : 'noContact',
  ownerLabel: (await firstDesk(clue.areaPath, deps)).label,
  dueAt: isOwned(clue) ? clue.dueAt : clue.changedAt,
  reportedAt: clue.reportedAt,
});

/** Whose report it is and the draft it came from make its id and code, so that sending it again, by whatever network, answers the same and reports nothing twice. */
export const reportClueRoute = defineRoute<typeof ReportClue, ClueDeps>(ReportClue, async ({ body, caller }, deps) => {
  const device = body.device === undefined ? undefined : deviceOwner(deps.crypto, body.device);
  const whose = caller?.personId ?? device;
  if (!whose) return invalid({ reason: 'deviceNeeded', field: '/device' });
  const seed = digest('clue', whose, body.draftId);
  const id = `c${derivedId(seed, 'clue').slice(0, 21)}`;
  const code = trackingCodeFor(deps.crypto, seed, 'CLUE');
  const known = await deps.clues.find(id);
  if (known) return answer(await receiptOf(known, code, body, caller, deps));

  const countyId = caller?.countyId ?? deps.defaultCounty;
  const owners = [...(caller ? [caller.personId] : []), ...(device ? [device] : [])];
  const refusal = await formRefusal(body, caller, countyId, owners, deps);
  if (refusal) return refuse(refusal);
  const now = deps.clock();
  const [rules, owner, form] = await Promise.all([
    deps.clueRules(countyId),
    firstDesk(body.areaPath, deps),
    clueFrom(body, { caller, countyId, id }, deps),
  ]);
  const decision = reportClue(form, owner, rules, now);
  if (!decision.ok) return refuse(decision.refusal);
  if (!decision.value) return conflict({ reason: 'saySomething' });
  const named = caller && !body.anonymous;
  const contact = sealContact(body, deps.crypto);
  const also = [
    ...(contact ? [{ put: { ...contactKey(id), contact } }] : []),
    { put: trackingItem(deps.crypto, code, { kind: 'CLUE', id }), when: 'absent' as const },
    // Who uploaded a file would tell who reported.
    ...(body.anonymous ? await deps.media.handOver(body.media, `clue.${id}`) : []),
  ];
  const by = named ? ({ personId: caller.personId, label: maskName(caller.name), as: 'reporter' } as const) : ({ as: 'guest' } as const);
  const writes = stepWrites(undefined, { ...decision.value, also }, by, rules);
  return change(writes, await receiptOf(decision.value.clue, code, body, caller, deps), { created: true });
});
