import { describe } from '@jest/globals';
import { runHouseholdSeed } from './household-life';
import { keepsEveryPromise, noticesWhatIsMissing } from './promises';
import { householdMutations } from './weather';

const lived = [
  'FindingsConfirmed',
  'FindingsProposed',
  'FindingsRejected',
  'HouseholdChanged',
  'HouseholdClosed',
  'HouseholdOpened',
  'HouseholdSplit',
  'HouseholdsMerged',
  'LevelDecided',
  'LevelProposed',
  'LevelReviewDue',
  'MemberAdded',
  'MemberChanged',
  'MemberLeft',
  'MergeUndone',
  'MergedAway',
  'WatchBegun',
  'WatchEnded',
];

describe('household files in bad weather', () => {
  keepsEveryPromise({ name: 'households', run: runHouseholdSeed, usually: 4, lived, livedFrom: 40, changes: 30 });
  noticesWhatIsMissing(householdMutations, runHouseholdSeed);
});
