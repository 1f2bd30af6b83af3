import type { AnyContract } from '@shared/contract';
import type { WishAction } from '@shared/wishes/wish';
import type { WishRecord } from '@shared/wishes/wish.views';
import {
  ClaimWish,
  ConfirmWish,
  DeclineOffer,
  DeliverWish,
  DisputeWish,
  ExtendClaim,
  JoinWaitingList,
  LeaveWaitingList,
  NoteProgress,
  PublishWish,
  RateWish,
  RefuseWish,
  ReleaseClaim,
  ReturnWish,
  SettleDispute,
  UnpublishWish,
  VerifyWish,
  WithdrawWish,
} from '@shared/wishes/wish-steps.contracts';

/** Actions that answer with the record as it is then; the others (contact, amending) have pages or answers of their own. */
export type Command = Exclude<WishAction, 'resubmit' | 'openContact'>;

export const commands: Readonly<Record<Command, AnyContract>> = {
  withdraw: WithdrawWish,
  verify: VerifyWish,
  return: ReturnWish,
  refuse: RefuseWish,
  publish: PublishWish,
  unpublish: UnpublishWish,
  claim: ClaimWish,
  joinWaitingList: JoinWaitingList,
  leaveWaitingList: LeaveWaitingList,
  declineOffer: DeclineOffer,
  noteProgress: NoteProgress,
  extend: ExtendClaim,
  release: ReleaseClaim,
  deliver: DeliverWish,
  confirm: ConfirmWish,
  dispute: DisputeWish,
  settleDispute: SettleDispute,
  rate: RateWish,
};

/** What stands out when it can be done; the rest stays within reach. */
const prominent: readonly WishAction[] = [
  'claim',
  'joinWaitingList',
  'deliver',
  'confirm',
  'rate',
  'verify',
  'publish',
  'settleDispute',
  'resubmit',
];

/** The consent to the wall, once the wish has stood there, is changed where the facts tell of it. */
export const consentAction = ({ actions, status }: Pick<WishRecord, 'actions' | 'status'>): 'publish' | 'unpublish' | undefined =>
  actions.includes('unpublish') ? 'unpublish' : actions.includes('publish') && status !== 'verified' ? 'publish' : undefined;

/** The one thing to do now and what else can be done; contact details and the consent have their place among the facts. */
export function sortActions({ actions, status }: Pick<WishRecord, 'actions' | 'status'>): {
  main?: WishAction;
  rest: readonly WishAction[];
} {
  const atFacts = consentAction({ actions, status });
  const all = actions.filter((action) => action !== 'openContact' && action !== atFacts);
  const main = all.find((action) => prominent.includes(action));
  return { ...(main && { main }), rest: all.filter((action) => action !== main) };
}

const shareable: readonly WishRecord['status'][] = ['open', 'offered', 'claimed', 'confirmed', 'closed'];

/** What stands at the foot of a record: what can be done, a way in for who has not signed in, or a way to pass it on. */
export function footOf(record: WishRecord, signedIn: boolean) {
  const { main, rest } = sortActions(record);
  const signIn = signedIn
    ? undefined
    : record.status === 'open'
      ? ('signInToClaim' as const)
      : record.status === 'claimed'
        ? ('signInToWait' as const)
        : undefined;
  const share =
    shareable.includes(record.status) && record.consentToPublish !== false && (main === 'claim' || (!main && rest.length === 0));
  return { ...(main && { main }), ...(signIn && { signIn }), rest, share, empty: !main && rest.length === 0 && !signIn && !share };
}
