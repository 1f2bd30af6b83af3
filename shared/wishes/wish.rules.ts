import * as z from 'zod/mini';

const whole = (min: number, max: number) => z.number().check(z.int(), z.gte(min), z.lte(max));

/** Limits a county may set. Money in yuan, times in the unit named. A micro-wish is goods or a service, never cash. */
export const WishRules = z.strictObject({
  capYuan: whole(1, 5000),
  maxOpenClaims: whole(1, 20),
  maxOpenClaimsUnit: whole(1, 100),
  daysToDeliver: z.strictObject({ urgent: whole(1, 60), soon: whole(1, 60), normal: whole(1, 60) }),
  extendDays: whole(1, 60),
  graceDays: whole(0, 30),
  remindBeforeHours: whole(1, 168),
  offerHours: whole(1, 168),
  maxWaiting: whole(0, 20),
  verifyDays: whole(1, 30),
  confirmDays: whole(1, 30),
  settleDays: whole(1, 30),
  closeDays: whole(1, 60),
  offerToUnitsAfterDays: whole(1, 90),
  flagAfterDays: whole(1, 180),
});
export type WishRules = z.infer<typeof WishRules>;

export const defaultWishRules: WishRules = {
  capYuan: 500,
  maxOpenClaims: 3,
  maxOpenClaimsUnit: 10,
  daysToDeliver: { urgent: 3, soon: 7, normal: 7 },
  extendDays: 7,
  graceDays: 2,
  remindBeforeHours: 24,
  offerHours: 24,
  maxWaiting: 10,
  verifyDays: 2,
  confirmDays: 3,
  settleDays: 3,
  closeDays: 7,
  offerToUnitsAfterDays: 5,
  flagAfterDays: 10,
};
