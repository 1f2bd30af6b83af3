import type { Caller, Grant } from '@shared/people/caller';
import { defaultWishRules, type WishRules } from '@shared/wishes/wish.rules';
import { anyRelation, may } from '../../functions/access/access-table';
import { createApp } from '../../functions/core/app';
import { type FieldCrypto, fieldCrypto } from '../../functions/core/field-crypto';
import { jsonLog } from '../../functions/core/log';
import type { Patience } from '../../functions/core/retry';
import type { Route } from '../../functions/core/route';
import type { Store } from '../../functions/core/store';
import { getInboxRoute } from '../../functions/notifications/get-inbox.route';
import type { InboxDeps } from '../../functions/notifications/inbox.deps';
import { inboxRepository } from '../../functions/notifications/inbox.repository';
import { markNoticesReadRoute } from '../../functions/notifications/mark-notices-read.route';
import type { ReactDeps } from '../../functions/notifications/react';
import { claimWishRoute } from '../../functions/wishes/claim-wish.route';
import { confirmWishRoute } from '../../functions/wishes/confirm-wish.route';
import { declineOfferRoute } from '../../functions/wishes/decline-offer.route';
import { deliverWishRoute } from '../../functions/wishes/deliver-wish.route';
import { disputeWishRoute } from '../../functions/wishes/dispute-wish.route';
import { extendClaimRoute } from '../../functions/wishes/extend-claim.route';
import { getWishRoute } from '../../functions/wishes/get-wish.route';
import { joinWaitingListRoute } from '../../functions/wishes/join-waiting-list.route';
import { leaveWaitingListRoute } from '../../functions/wishes/leave-waiting-list.route';
import { noteProgressRoute } from '../../functions/wishes/note-progress.route';
import { openContactRoute } from '../../functions/wishes/open-contact.route';
import { publishWishRoute } from '../../functions/wishes/publish-wish.route';
import { rateWishRoute } from '../../functions/wishes/rate-wish.route';
import { releaseClaimRoute } from '../../functions/wishes/release-claim.route';
import { settleDisputeRoute } from '../../functions/wishes/settle-dispute.route';
import { submitWishRoute } from '../../functions/wishes/submit-wish.route';
import { unpublishWishRoute } from '../../functions/wishes/unpublish-wish.route';
import { verifyWishRoute } from '../../functions/wishes/verify-wish.route';
import type { WishDeps } from '../../functions/wishes/wish.deps';
import { wishRepository } from '../../functions/wishes/wish.repository';
import { withdrawWishRoute } from '../../functions/wishes/withdraw-wish.route';

export const county = 'huangliu';
export const community = 'huangliu/hewan/liuyin';

export const person = (personId: string, grants: readonly Grant[], householdId?: string): Caller => ({
  personId,
  countyId: county,
  homeArea: community,
  name: `${personId}名`,
  language: 'zh',
  grants,
  sessionId: 's',
  ...(householdId && { householdId }),
});
const volunteer: Grant = { role: 'volunteer', areaPath: county };
const member: Grant = { role: 'helper', areaPath: county, orgId: 'org1', orgName: '县图书馆', helperKind: 'partnerUnit' };

export const residents = ['r1', 'r2'];
export const helpers = ['v1', 'v2', 'v3', 'u1', 'u2'];
export const officer = 'o1';
export const callers: ReadonlyMap<string, Caller> = new Map(
  [
    person('r1', [], 'h1'),
    person('r2', [], 'h2'),
    person('v1', [volunteer]),
    person('v2', [volunteer]),
    person('v3', [volunteer]),
    person('u1', [member]),
    person('u2', [member]),
    person(officer, [{ role: 'communityOfficer', areaPath: community }]),
  ].map((caller) => [caller.personId, caller]),
);

export const rosterOf = (callers: ReadonlyMap<string, Caller>): ReactDeps['people'] => ({
  inRole: async (role, area) =>
    [...callers.values()]
      .filter(({ grants }) => grants.some((grant) => grant.role === role && grant.areaPath === area))
      .map(({ personId }) => personId),
  findMany: async (ids) => ids.flatMap((id) => callers.get(id) ?? []),
});
export const roster = rosterOf(callers);

/** Tight limits, so that they are met often. */
export const rules: WishRules = { ...defaultWishRules, maxOpenClaims: 2, maxOpenClaimsUnit: 2, maxWaiting: 3 };

const crypto = fieldCrypto({ keys: [{ id: 'k1', key: Buffer.alloc(32, 7) }], hashKey: Buffer.alloc(32, 9) });
const wide = { burst: 1e9, perSecond: 1e9 };
export const whoHeader = 'x-simulated-person';

const routes = [
  submitWishRoute,
  verifyWishRoute,
  claimWishRoute,
  confirmWishRoute,
  declineOfferRoute,
  deliverWishRoute,
  disputeWishRoute,
  extendClaimRoute,
  getWishRoute,
  joinWaitingListRoute,
  leaveWaitingListRoute,
  noteProgressRoute,
  openContactRoute,
  publishWishRoute,
  rateWishRoute,
  releaseClaimRoute,
  settleDisputeRoute,
  unpublishWishRoute,
  withdrawWishRoute,
];
const inboxRoutes = [getInboxRoute, markNoticesReadRoute];

/** The real app with the real wish and inbox routes over a given store; who calls is told by a header, as a host's trusted context would. */
export const townApp = (
  store: Store,
  clock: () => Date,
  more: { who?: (id: string) => Caller | undefined; patience?: Partial<Patience>; rules?: WishRules; sink?: (line: string) => void } = {},
) => {
  const deps: WishDeps & InboxDeps = {
    wishes: wishRepository(store),
    inbox: inboxRepository(store),
    households: { find: async () => undefined },
    visits: { find: async () => undefined },
    wishRules: async () => more.rules ?? rules,
    may,
    areas: { tree: async () => [{ path: community, name: '柳荫社区', level: 'community' }], nameOf: async (path) => path },
    people: { findByPhone: async () => undefined },
    media: { view: (id) => ({ id, kind: 'image', url: '' }), ownedBy: async () => true },
    seal: { close: crypto.seal, open: crypto.open },
    clock,
    defaultCounty: county,
  };
  return appOf({ routes: [...routes, ...inboxRoutes], deps, store, clock, crypto, ...more });
};

type AppParts<Deps> = {
  readonly routes: readonly Route<Deps>[];
  readonly deps: Deps;
  readonly store: Store;
  readonly clock: () => Date;
  readonly crypto: FieldCrypto;
  readonly who?: (id: string) => Caller | undefined;
  readonly patience?: Partial<Patience>;
  readonly sink?: (line: string) => void;
};
/** An app without sessions and rates: a header says who calls. */
export const appOf = <Deps>({ routes, deps, store, clock, crypto, who = (id) => callers.get(id), patience, sink }: AppParts<Deps>) =>
  createApp({
    routes,
    deps,
    store,
    sessions: {
      openSession: () => Promise.reject(new Error('no sessions here')),
      renewSession: () => Promise.reject(new Error('no sessions here')),
      revokeSession: () => {
        throw new Error('no sessions here');
      },
      authenticate: async () => undefined,
    },
    may: { anyRelation },
    crypto,
    clock,
    log: jsonLog({ sink: sink ?? (() => {}), clock }),
    limits: { perPerson: wide, perAddress: wide, perGuest: wide, handlerMs: 600_000 },
    identify: ({ header }) => who(header(whoHeader) ?? ''),
    ...(patience && { patience }),
  });
