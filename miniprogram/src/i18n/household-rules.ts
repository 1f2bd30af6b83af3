import { dictionary } from './dictionary';
import { householdRulesEn } from './household-rules.en';
import { householdRulesZh } from './household-rules.zh';

export const { useText: useHouseholdRulesText } = dictionary(householdRulesZh, householdRulesEn);
