import { dictionary } from './dictionary';
import { householdsEn } from './households.en';
import { householdsZh } from './households.zh';

/** The words of household files and their ledger. */
export const { useText: useHouseholdText } = dictionary(householdsZh, householdsEn);
export type HouseholdText = ReturnType<typeof useHouseholdText>;
