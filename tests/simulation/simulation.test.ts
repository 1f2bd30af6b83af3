import { describe } from '@jest/globals';
import { keepsEveryPromise, noticesWhatIsMissing } from './promises';
import { runSeed } from './run-seed';
import { mutations } from './weather';

const lived = [
  'ClaimExtended',
  'ClaimReleased',
  'ContactOpened',
  'DisputeSettled',
  'DueReminded',
  'DueSoonReminded',
  'OfferDeclined',
  'OfferExpired',
  'ProgressNoted',
  'WaitingListJoined',
  'WaitingListLeft',
  'WishClaimed',
  'WishClosed',
  'WishConfirmed',
  'WishDelivered',
  'WishDisputed',
  'WishRated',
  'WishUnpublished',
  'WishWithdrawn',
];

describe('the town in bad weather', () => {
  keepsEveryPromise({ name: 'wishes', run: runSeed, usually: 60, lived, livedFrom: 60, changes: 20 });
  noticesWhatIsMissing(mutations, runSeed);
});
