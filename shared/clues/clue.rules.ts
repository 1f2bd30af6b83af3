import * as z from 'zod/mini';

const hours = z.number().check(z.int({ error: 'wholeNumber' }), z.gte(1, { error: 'tooSmall' }), z.lte(720, { error: 'tooLarge' }));

/** Times for clues, in hours. Sources: the Dianjiang grid (reporting level by level) and 首报负责制 (who accepts, reviews). */
export const ClueRules = z.strictObject({
  triageHours: hours,
  verifyHours: z.strictObject({ urgent: hours, soon: hours, normal: hours }),
  /** How long each level above has before it goes up once more. */
  escalateHours: hours,
  remindBeforeHours: hours,
  feedbackHours: hours,
});
export type ClueRules = z.output<typeof ClueRules>;
export const defaultClueRules: ClueRules = {
  triageHours: 24,
  verifyHours: { urgent: 24, soon: 72, normal: 168 },
  escalateHours: 48,
  remindBeforeHours: 12,
  feedbackHours: 72,
};
