import * as z from 'zod/mini';

const whole = (min: number, max: number) => z.number().check(z.int(), z.gte(min), z.lte(max));
const byUrgency = z.strictObject({ urgent: whole(1, 2880), soon: whole(1, 2880), normal: whole(1, 4320) });

/** Limits a county may set for help requests; each name ends in its unit. */
export const HelpRules = z.strictObject({
  triageHours: byUrgency,
  offersPerWave: whole(1, 20),
  wavesPerReach: whole(1, 10),
  answerMinutes: byUrgency,
  noShowAfterMinutes: whole(5, 120),
  earlyArrivalMinutes: whole(0, 240),
  longestLogMinutes: whole(30, 720),
  longestDayMinutes: whole(60, 960),
  confirmDays: whole(1, 30),
  settleDays: whole(1, 30),
  closeDays: whole(1, 60),
  maxPeople: whole(1, 20),
  similarDays: whole(1, 60),
});
export type HelpRules = z.output<typeof HelpRules>;

export const defaultHelpRules: HelpRules = {
  triageHours: { urgent: 2, soon: 12, normal: 24 },
  offersPerWave: 5,
  wavesPerReach: 2,
  answerMinutes: { urgent: 15, soon: 120, normal: 720 },
  noShowAfterMinutes: 15,
  earlyArrivalMinutes: 120,
  longestLogMinutes: 480,
  longestDayMinutes: 720,
  confirmDays: 3,
  settleDays: 3,
  closeDays: 7,
  maxPeople: 10,
  similarDays: 7,
};
