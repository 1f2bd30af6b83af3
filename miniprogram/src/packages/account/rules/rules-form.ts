import { WishRules } from '@shared/wishes/wish.rules';

/** Rules by flat name, as they are written in fields: empty while nothing is there. */
export type RuleName = Exclude<keyof WishRules, 'daysToDeliver'> | `daysToDeliver_${keyof WishRules['daysToDeliver']}`;
export type Written = Partial<Record<RuleName, number>>;

export const amounts = ['capYuan', 'maxOpenClaims', 'maxOpenClaimsUnit', 'maxWaiting'] as const satisfies readonly RuleName[];
export const times = [
  'verifyDays',
  'daysToDeliver_urgent',
  'daysToDeliver_soon',
  'daysToDeliver_normal',
  'remindBeforeHours',
  'extendDays',
  'graceDays',
  'offerHours',
  'confirmDays',
  'settleDays',
  'closeDays',
  'offerToUnitsAfterDays',
  'flagAfterDays',
] as const satisfies readonly RuleName[];
export const ruleNames: readonly RuleName[] = [...amounts, ...times];

export const unitOf = (name: RuleName): 'yuan' | 'pieces' | 'people' | 'days' | 'hours' => {
  if (name === 'capYuan') return 'yuan';
  if (name === 'maxWaiting') return 'people';
  if (name.startsWith('maxOpen')) return 'pieces';
  return name.endsWith('Hours') ? 'hours' : 'days';
};

export const flat = ({ daysToDeliver, ...rest }: WishRules): Record<RuleName, number> => ({
  ...rest,
  daysToDeliver_urgent: daysToDeliver.urgent,
  daysToDeliver_soon: daysToDeliver.soon,
  daysToDeliver_normal: daysToDeliver.normal,
});

/** The rules to send, or by name what is wrong with them. */
export function checkRules(written: Written): { rules?: WishRules; wrong: Partial<Record<RuleName, string>> } {
  const { daysToDeliver_urgent: urgent, daysToDeliver_soon: soon, daysToDeliver_normal: normal, ...rest } = written;
  const parsed = WishRules.safeParse({ ...rest, daysToDeliver: { urgent, soon, normal } });
  if (parsed.success) return { rules: parsed.data, wrong: {} };
  const reason = (code: string) => (code === 'too_small' ? 'tooSmall' : code === 'too_big' ? 'tooLarge' : 'missing');
  return { wrong: Object.fromEntries(parsed.error.issues.map(({ path, code }) => [path.join('_'), reason(code)])) };
}

/** What would change, in the order of the page. */
export const changesIn = (now: Record<RuleName, number>, written: Written): { name: RuleName; from: number; to: number }[] =>
  ruleNames.flatMap((name) => {
    const to = written[name];
    return to !== undefined && to !== now[name] ? [{ name, from: now[name], to }] : [];
  });
