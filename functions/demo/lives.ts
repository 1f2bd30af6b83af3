import { after } from '@shared/time';
import type { Holder } from '@shared/wishes/wish';
import type { Actor } from '@shared/wishes/wish.events';
import { defaultWishRules as rules } from '@shared/wishes/wish.rules';
import { claimWish, extendClaim, joinWaitingList, openContact, releaseClaim } from '../wishes/claim.decisions';
import { confirmWish, deliverWish, disputeWish, rateWish, settleDispute } from '../wishes/delivery.decisions';
import { type NewWish, refuseWish, resubmitWish, returnWish, verifyWish, withdrawWish } from '../wishes/wish.decisions';
import type { Way } from './plans';
import type { Life } from './replay';
import * as words from './wish-texts';

type Acting = Holder & { readonly openClaims: number; readonly by: Actor; readonly claims: Actor };

/** Who plays, and when: `day(3)` is a moment three days ago; the wish was made `from` days ago. */
export type Scene = {
  readonly now: Date;
  readonly turn: number;
  readonly from: number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly wisher: Actor;
  readonly officer: Actor & { readonly personId: string; readonly label: string };
  readonly holder: Acting;
  readonly waiter: Acting;
  readonly day: (days: number) => Date;
  readonly form: (at: Date) => NewWish;
};
type Living = (life: Life, scene: Scene) => void;

const verified: Living = (life, { day, from, officer }) =>
  life.do(day(from - 1), officer, (wish, now) => verifyWish(wish, officer, undefined, now));

const claimed: Living = (life, scene) => {
  const { day, from, holder, turn } = scene;
  verified(life, scene);
  life.do(day(from - 2), holder.claims, (wish, now) => claimWish(wish, holder, rules, now));
  if (turn % 2 === 0) life.do(new Date(after(day(from - 2), 12 * 60_000)), holder.by, (wish, now) => openContact(wish, holder, now));
};

const waitedFor: Living = (life, scene) => {
  claimed(life, scene);
  life.do(scene.day(scene.from - 3), scene.waiter.by, (wish, now) => joinWaitingList(wish, scene.waiter, rules, now));
};

const givenBack = (life: Life, { day, holder, pick }: Scene, days: number) =>
  life.do(day(days), holder.by, (wish, now) => releaseClaim(wish, holder, pick(words.releaseReasons), rules, now));

const delivered: Living = (life, scene) => {
  claimed(life, scene);
  const said = { words: scene.pick(words.deliveryWords), media: [] };
  life.do(scene.day(scene.from - 4), scene.holder.by, (wish, now) => deliverWish(wish, scene.holder, said, rules, now));
};

const disputed: Living = (life, scene) => {
  delivered(life, scene);
  life.do(scene.day(scene.from - 5), scene.wisher, (wish, now) => disputeWish(wish, scene.pick(words.disputeReasons), rules, now));
};

const confirmed: Living = (life, scene) => {
  delivered(life, scene);
  life.do(scene.day(scene.from - 5), scene.wisher, (wish, now) => confirmWish(wish, 'wisher', rules, now));
};

/** The wisher did not answer in time; after the reminder the office asked, and confirmed for them. */
const confirmedByOffice: Living = (life, scene) => {
  delivered(life, scene);
  life.do(scene.day(scene.from - 8), scene.officer, (wish, now) => confirmWish(wish, 'community', rules, now));
};

const returned: Living = (life, { day, from, officer, pick }) =>
  life.do(day(from - 1), officer, (wish, now) => returnWish(wish, pick(words.returnReasons), now));

const withdrawn = (life: Life, { day, wisher, pick }: Scene, days: number) =>
  life.do(day(days), wisher, (wish, now) => withdrawWish(wish, pick(words.withdrawReasons), now));

/** For each way: how many days ago the wish may have been made, and what came after. */
export const lives: Record<Way, { readonly from: readonly [number, number]; readonly live: Living }> = {
  fresh: { from: [0, 1], live: () => undefined },
  unverified: { from: [3, 5], live: () => undefined },
  returned: { from: [4, 8], live: returned },
  refused: {
    from: [6, 12],
    live: (life, { day, from, officer, pick }) =>
      life.do(day(from - 1), officer, (wish, now) => refuseWish(wish, pick(words.refuseReasons), now)),
  },
  withdrawnEarly: { from: [5, 9], live: (life, scene) => withdrawn(life, scene, scene.from - 1) },
  withdrawnClaimed: {
    from: [5, 9],
    live: (life, scene) => {
      claimed(life, scene);
      withdrawn(life, scene, scene.from - 3);
    },
  },
  keptPrivate: { from: [3, 9], live: verified },
  onWall: { from: [1, 14], live: verified },
  resubmitted: {
    from: [6, 9],
    live: (life, scene) => {
      const { day, from, wisher, form, officer } = scene;
      returned(life, scene);
      life.do(day(from - 3), wisher, (wish, now) => resubmitWish(wish, form(now), rules, now));
      life.do(day(from - 4), officer, (wish, now) => verifyWish(wish, officer, undefined, now));
    },
  },
  givenBack: {
    from: [7, 10],
    live: (life, scene) => {
      claimed(life, scene);
      givenBack(life, scene, scene.from - 4);
    },
  },
  ranOut: { from: [13, 16], live: claimed },
  offered: {
    from: [5, 6],
    live: (life, scene) => {
      waitedFor(life, scene);
      givenBack(life, scene, 0);
    },
  },
  claimed: { from: [3, 5], live: claimed },
  waitedFor: { from: [4, 5], live: waitedFor },
  dueSoon: { from: [8, 8], live: claimed },
  overdue: { from: [10, 10], live: claimed },
  extended: {
    from: [9, 9],
    live: (life, scene) => {
      claimed(life, scene);
      const { day, holder, pick } = scene;
      life.do(day(1), holder.by, (wish, now) => extendClaim(wish, holder, pick(words.extendReasons), rules, now));
    },
  },
  toDoAgain: {
    from: [7, 7],
    live: (life, scene) => {
      disputed(life, scene);
      const settle = '请认领人补做完，社区同志一起去看。';
      life.do(scene.day(1), scene.officer, (wish, now) => settleDispute(wish, 'deliverAgain', settle, rules, now));
    },
  },
  delivered: { from: [5, 6], live: delivered },
  unconfirmed: { from: [9, 9], live: delivered },
  disputed: { from: [7, 8], live: disputed },
  confirmed: { from: [7, 10], live: confirmed },
  confirmedByOffice: { from: [10, 12], live: confirmedByOffice },
  thanked: {
    from: [12, 45],
    live: (life, scene) => {
      confirmed(life, scene);
      const rating = { stars: scene.turn % 5 === 4 ? 4 : 5, thanks: scene.pick(words.thanksWords), onWall: true };
      life.do(scene.day(scene.from - 6), scene.wisher, (wish, now) => rateWish(wish, rating, now));
    },
  },
  closedQuietly: { from: [14, 40], live: confirmed },
};
