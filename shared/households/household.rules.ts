import * as z from 'zod/mini';

const whole = (min: number, max: number) => z.number().check(z.int(), z.gte(min), z.lte(max));

/**
 * What a county sets for files: standards in yuan a head and year, shares in per cent of income, rhythms in days.
 * Review and visits by level follow 低保 practice: red monthly, yellow quarterly, blue half-yearly.
 */
export const HouseholdRules = z.strictObject({
  minimumLivingYuan: whole(1_000, 50_000),
  /** 低保边缘: so many per cent of the standard. */
  marginPercent: whole(100, 300),
  rigidPercent: whole(10, 200),
  reviewDays: z.strictObject({ red: whole(7, 366), yellow: whole(7, 366), blue: whole(7, 731) }),
  visitDays: z.strictObject({ red: whole(7, 366), yellow: whole(7, 366), blue: whole(7, 731) }),
  expiringDays: whole(1, 180),
  undoMergeDays: whole(1, 90),
});
export type HouseholdRules = z.output<typeof HouseholdRules>;

export const defaultHouseholdRules: HouseholdRules = {
  minimumLivingYuan: 7_800,
  marginPercent: 150,
  rigidPercent: 60,
  reviewDays: { red: 30, yellow: 91, blue: 182 },
  visitDays: { red: 30, yellow: 91, blue: 182 },
  expiringDays: 30,
  undoMergeDays: 30,
};

/** The most members a file may have, so that a merge is one transaction. */
export const mostMembers = 15;
