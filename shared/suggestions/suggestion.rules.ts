import * as z from 'zod/mini';

const days = (max: number) =>
  z.number().check(z.int({ error: 'wholeNumber' }), z.gte(1, { error: 'tooSmall' }), z.lte(max, { error: 'tooLarge' }));

/** Times for complaints and suggestions, in days. `helpedDays`: how long the writer may say whether the answer helped. */
export const SuggestionRules = z.strictObject({
  answerDays: days(30),
  remindBeforeDays: days(10),
  raisedDays: days(15),
  helpedDays: days(60),
});
export type SuggestionRules = z.output<typeof SuggestionRules>;
export const defaultSuggestionRules: SuggestionRules = { answerDays: 5, remindBeforeDays: 1, raisedDays: 3, helpedDays: 14 };
