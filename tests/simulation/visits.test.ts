import { describe } from '@jest/globals';
import { keepsEveryPromise, noticesWhatIsMissing } from './promises';
import { runVisitSeed } from './visit-life';
import { visitMutations } from './weather';

const lived = [
  'VisitPlanned',
  'VisitAssigned',
  'VisitDone',
  'NobodyMet',
  'VisitPostponed',
  'VisitDropped',
  'VisitOverdue',
  'HouseholdVisited',
  'FindingsProposed',
];

describe('visits in bad weather', () => {
  keepsEveryPromise({ name: 'visits', run: runVisitSeed, usually: 40, lived, livedFrom: 40, changes: 10 });
  noticesWhatIsMissing(visitMutations, runVisitSeed);
});
