import * as z from 'zod/mini';
import { contract } from '../contract';
import { AreaPath, Campaign, Id, Instant, Phone, text, Urgency, WishCategory } from '../fields';
import { HelpKind } from '../help/help-kinds';
import { numberRefusals } from '../wishes/wish.refusals';
import type { ClueAction } from './clue';
import { ClueMedia } from './clue.form';
import { ClueKind, ClueOutcome, ClueOwnerLevel, ClueRecord } from './clue.views';

const Nothing = z.strictObject({});
const Reason = z.strictObject({ reason: text(2, 200) });
const mediaRefusals = ['mediaUnknown', 'tooManyFiles', 'voiceTooLong'] as const;

const command = <Name extends string, Body extends z.ZodMiniType>(
  name: Name,
  path: string,
  action: ClueAction,
  summary: string,
  body: Body,
  refusals: readonly string[],
) =>
  contract({
    name,
    method: 'POST',
    path: `/api/clues/{clueId}/${path}`,
    summary,
    write: true,
    edits: true,
    who: { resource: 'clue', action },
    params: z.strictObject({ clueId: Id }),
    body,
    answer: ClueRecord,
    refusals,
  });

/** One of those that `GetClueOwners` offers, without its label: the server names it. */
export const OwnerChoice = z.strictObject({
  level: ClueOwnerLevel,
  areaPath: AreaPath,
  orgId: z.optional(Id),
  personId: z.optional(Id),
});
export type OwnerChoice = z.output<typeof OwnerChoice>;

export const AddMoreToClue = command(
  'AddMoreToClue',
  'more',
  'addMore',
  'Add words, photos, voice; a returned report goes back to the desk',
  z.strictObject({ words: text(0, 500), media: ClueMedia }),
  ['saySomething', ...mediaRefusals, 'tooMuchAdded', 'clueEnded', ...numberRefusals],
);
export const WithdrawClue = command('WithdrawClue', 'withdrawal', 'withdraw', 'It was a mistake', Nothing, ['clueEnded', 'clueUnderWay']);
export const ReturnClue = command('ReturnClue', 'return', 'return', 'Ask the reporter for more', Reason, [
  ...numberRefusals,
  'clueNotReported',
]);
/** Without `dueAt` the rules say when, by urgency. */
export const DispatchClue = command(
  'DispatchClue',
  'dispatch',
  'dispatch',
  'Sort it and give it to who must verify it at home',
  z.strictObject({
    kind: ClueKind,
    urgency: Urgency,
    title: text(2, 30),
    owner: OwnerChoice,
    words: z.optional(text(1, 200)),
    dueAt: z.optional(Instant),
  }),
  [...numberRefusals, 'nameInPublicText', 'clueNotReported', 'ownerUnknown', 'duePast', 'dueTooFar'],
);
export const HandOnClue = command(
  'HandOnClue',
  'hand-on',
  'handOn',
  'Somebody else is in charge',
  z.strictObject({ owner: OwnerChoice, reason: text(2, 200), dueAt: z.optional(Instant) }),
  [...numberRefusals, 'clueNotDispatched', 'ownerUnknown', 'duePast', 'dueTooFar'],
);
export const LinkClueToHousehold = command(
  'LinkClueToHousehold',
  'household',
  'linkHousehold',
  'It is about this household',
  z.strictObject({ householdId: Id }),
  ['householdUnknown', 'clueEnded'],
);
export const MarkDuplicateClue = command(
  'MarkDuplicateClue',
  'duplicate',
  'markDuplicate',
  'Another clue says the same',
  z.strictObject({ of: Id }),
  ['clueUnknown', 'clueEnded', 'duplicateOfItself'],
);
/**
 * 入户核查 with its outcome. `wishOpened` needs `wish`, `helpOpened` needs `help`: both are made in the same moment, with the sealed contact of the
 * person, or `contact` where the report had none.
 */
export const VerifyClue = command(
  'VerifyClue',
  'verification',
  'verify',
  'What was found at home, and what comes of it',
  z.strictObject({
    visitedAt: Instant,
    met: z.enum(['personMet', 'familyMet', 'neighbourAsked', 'nobodyHome']),
    words: text(0, 500),
    media: ClueMedia,
    outcome: ClueOutcome,
    outcomeWords: text(0, 300),
    wish: z.optional(
      z.strictObject({
        title: text(2, 30),
        campaign: Campaign,
        category: WishCategory,
        estimatedYuan: z.number().check(z.gte(0, { error: 'tooSmall' }), z.lte(1_000_000, { error: 'tooLarge' })),
        forWhom: z.enum(['adult', 'child', 'family']),
        guardian: z.optional(z.boolean()),
      }),
    ),
    help: z.optional(
      z.strictObject({
        kind: HelpKind,
        forWhom: z.enum(['adult', 'child', 'family']),
        guardian: z.optional(z.boolean()),
      }),
    ),
    contact: z.optional(z.strictObject({ name: text(1, 20), phone: Phone, address: text(2, 100) })),
  }),
  [
    ...numberRefusals,
    'clueNotDispatched',
    'visitInFuture',
    'visitBeforeReport',
    'saySomething',
    'nobodyMet',
    'wishPartMissing',
    'helpPartMissing',
    'contactNeeded',
    'householdNeeded',
    'overCap',
    'guardianConsentNeeded',
    'nameInPublicText',
    'bannedGoods',
    'asksForCash',
    'paymentCode',
    ...mediaRefusals,
  ],
);
export const SettleClue = command(
  'SettleClue',
  'settlement',
  'settle',
  'What was opened from it is done, or will not come',
  z.strictObject({ outcome: ClueOutcome, outcomeWords: text(2, 300) }),
  [...numberRefusals, 'clueNotInHand', 'outcomeNotOpen'],
);
/** Public words: whoever has the code reads them. */
export const GiveClueFeedback = command(
  'GiveClueFeedback',
  'feedback',
  'giveFeedback',
  'Tell the reporter what came of it',
  z.strictObject({ words: text(2, 300) }),
  [...numberRefusals, 'nameInPublicText', 'clueNotSettled'],
);
export const ReopenClue = command('ReopenClue', 'reopening', 'reopen', 'It must be looked at once more', Reason, [
  ...numberRefusals,
  'clueNotSettled',
]);

/** What the report told of people, as far as it did; nothing of an anonymous reporter. */
export const ClueContact = z.strictObject({
  about: z.optional(z.strictObject({ name: z.string(), phone: z.optional(z.string()), address: z.optional(z.string()) })),
  reporter: z.optional(z.strictObject({ name: z.string(), phone: z.string() })),
});
export type ClueContact = z.output<typeof ClueContact>;
export const OpenClueContact = contract({
  name: 'OpenClueContact',
  method: 'POST',
  path: '/api/clues/{clueId}/contact',
  summary: 'Show names and phones of a report; each opening is recorded',
  write: true,
  answersAfresh: true,
  who: { resource: 'clue', action: 'openContact' },
  params: z.strictObject({ clueId: Id }),
  body: Nothing,
  answer: ClueContact,
  refusals: ['contactClosed'],
});
