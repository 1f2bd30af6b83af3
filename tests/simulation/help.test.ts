import { describe, expect } from '@jest/globals';
import { runHelpSeed } from './help-life';
import { keepsEveryPromise, noticesWhatIsMissing } from './promises';
import { helpMutations } from './weather';

/** By what it must be noticed, where it is not all the same. */
const noticedBy: Partial<Record<(typeof helpMutations)[number], RegExp>> = {
  calendar: /two places at once|two hours at once|^calendars/,
  counter: /at a time/,
  service: /hours/,
  volunteer: /has left|takes a break|kept apart/,
};

/** From which seed on it shows soon. */
const oftenFrom: Partial<Record<(typeof helpMutations)[number], number>> = { calendar: 22, volunteer: 8 };

const lived = [
  'HelpCancelled',
  'HelpClosed',
  'HelpConfirmationOverdue',
  'HelpConfirmed',
  'HelpContactOpened',
  'HelpConverted',
  'HelpDisputed',
  'HelpFlagged',
  'HelpLogged',
  'HelpOffered',
  'HelpOpened',
  'HelpRefused',
  'HelpReopened',
  'HelpResubmitted',
  'HelpReturned',
  'HelpSettled',
  'HelpSettlementOverdue',
  'HelpSoonReminded',
  'HelpSubmitted',
  'HelpThanked',
  'HelpTomorrowReminded',
  'HelpUnmet',
  'LogReminded',
  'NextOfSeriesOpened',
  'NoShowReported',
  'OfferTurnedDown',
  'PlaceGivenBack',
  'PlaceTaken',
  'ReachWidened',
  'SafetyClosed',
  'SafetyReported',
  'TriageOverdue',
  'VolunteerArrived',
  'WishSubmitted',
];

/** Hours are guarded several times over: that their record is new is enough by itself. */
const hoursAreNewByThemselves = async (seed: number) => {
  const { violations } = await runHelpSeed(seed, 'confirming');
  expect(violations.filter((one) => noticedBy.service?.test(one))).toEqual([]);
};

describe('help in bad weather', () => {
  keepsEveryPromise({ name: 'help', run: runHelpSeed, usually: 4, lived, livedFrom: 300, changes: 40 });
  noticesWhatIsMissing(helpMutations, runHelpSeed, (mutation) => ({
    from: oftenFrom[mutation],
    by: noticedBy[mutation],
    also: mutation === 'service' ? hoursAreNewByThemselves : undefined,
  }));
});
