import { describe } from '@jest/globals';
import { runClueSeed } from './clue-life';
import { keepsEveryPromise, noticesWhatIsMissing } from './promises';
import { clueMutations } from './weather';

const lived = [
  'ClueAddedTo',
  'ClueContactOpened',
  'ClueDispatched',
  'ClueEscalated',
  'ClueHandedOn',
  'ClueMarkedDuplicate',
  'ClueReminded',
  'ClueReopened',
  'ClueReported',
  'ClueReturned',
  'ClueSettled',
  'ClueVerified',
  'ClueWithdrawn',
  'FeedbackGiven',
  'HelpCancelled',
  'HelpSubmitted',
  'WishRefused',
  'WishSubmitted',
];

describe('clues in bad weather', () => {
  keepsEveryPromise({ name: 'clues', run: runClueSeed, usually: 4, lived, livedFrom: 40, changes: 30 });
  noticesWhatIsMissing(clueMutations, runClueSeed);
});
