import type { RiskLevel } from '@shared/households/household';
import type { HouseholdRules } from '@shared/households/household.rules';
import type { RiskReason } from '@shared/households/risk';
import { localDay } from '@shared/time';
import { ageOn, type HouseholdFile, livingIn } from './household.file';

const redReasons: readonly RiskReason[] = ['incomeBelowStandard', 'suddenEvent', 'orphan', 'deFactoOrphan'];
const blueReasons: readonly RiskReason[] = ['inCategory', 'nothingPressing'];
/** So many lesser reasons together weigh as much as a grave one. */
const manyReasons = 3;

/**
 * The level that the facts speak for, with every reason that holds, the gravest first; a person decides.
 * Red: income a head below the county's minimum living standard (低保: strictly below), a sudden event or disaster, an orphaned child, or three lesser
 * reasons together. Yellow: one lesser reason: income below the margin (低保边缘, 150 % of the standard unless the county says otherwise), rigid spending at or
 * above its share of income (刚性支出困难), severe disability (grade 1 or 2), serious illness, an elder living alone, a child left behind, parents
 * who lost their only child, nobody able to work, an unsafe house. Else blue.
 * Source: 社会救助法 (six kinds of low-income people), 民政部 2020–2023 rules for dynamic monitoring, red-yellow-blue practice of the counties.
 */
export const proposeLevel = (
  file: Pick<HouseholdFile, 'household' | 'members'>,
  rules: HouseholdRules,
  now: Date,
): { readonly level: RiskLevel; readonly reasons: readonly RiskReason[] } => {
  const holding = reasonsOf(file, rules, now);
  const red = holding.filter((one) => redReasons.includes(one));
  const yellow = holding.filter((one) => !redReasons.includes(one) && !blueReasons.includes(one));
  const blue = holding.filter((one) => blueReasons.includes(one));
  const level = red.length > 0 || yellow.length >= manyReasons ? 'red' : yellow.length > 0 ? 'yellow' : 'blue';
  const reasons = [...red, ...yellow, ...blue];
  return { level, reasons: reasons.length > 0 ? reasons : ['nothingPressing'] };
};

/** Yuan a head and year, if the income is known. */
export const incomePerHead = ({ household, members }: Pick<HouseholdFile, 'household' | 'members'>): number | undefined => {
  const heads = livingIn({ members }).length;
  const income = household.values.incomeYuan?.value;
  return income === undefined || heads === 0 ? undefined : Math.floor(income / heads);
};

const reasonsOf = (file: Pick<HouseholdFile, 'household' | 'members'>, rules: HouseholdRules, now: Date): readonly RiskReason[] => {
  const { values, categories } = file.household;
  const today = localDay(now);
  const living = livingIn(file);
  const age = ({ birthday }: { readonly birthday: string }) => ageOn(birthday, today);
  const flagged = (flag: string) => living.some((one) => one.values.flags?.value.some((it) => it === flag));
  const perHead = incomePerHead(file);
  const rigid = (values.medicalYuan?.value ?? 0) + (values.schoolingYuan?.value ?? 0) + (values.otherRigidYuan?.value ?? 0);
  const income = values.incomeYuan?.value;
  const causes = values.causes?.value ?? [];
  const margin = (rules.minimumLivingYuan * rules.marginPercent) / 100;
  const [alone] = living.length === 1 ? living : [];
  const mayWork = living.filter((one) => age(one) >= 16 && age(one) < 60 && one.values.ability?.value !== 'none');
  const holds: Record<RiskReason, boolean> = {
    incomeBelowStandard: perHead !== undefined && perHead < rules.minimumLivingYuan,
    incomeNearStandard: perHead !== undefined && perHead >= rules.minimumLivingYuan && perHead < margin,
    rigidAboveLimit: income !== undefined && rigid > 0 && rigid * 100 >= income * rules.rigidPercent,
    suddenEvent: causes.includes('suddenEvent') || causes.includes('disaster'),
    severeDisability:
      flagged('severeDisability') || living.some(({ values: { disability } }) => disability?.value === 1 || disability?.value === 2),
    seriousIllness: living.some(({ values: { health } }) => health?.value === 'serious'),
    mentalIllness: flagged('mentalIllness'),
    lonelyElder: flagged('lonelyElder') || (alone !== undefined && age(alone) >= 60),
    orphan: flagged('orphan'),
    deFactoOrphan: flagged('deFactoOrphan'),
    leftBehindChild: flagged('leftBehindChild'),
    lostOnlyChild: flagged('lostOnlyChild'),
    noLabour: living.length > 0 && mayWork.length === 0,
    unsafeHousing: values.housing?.value === 'unsafe' || values.housing?.value === 'none',
    inCategory: categories.some(({ value }) => value.validUntil === undefined || value.validUntil >= today),
    nothingPressing: false,
  };
  return (Object.keys(holds) as RiskReason[]).filter((reason) => holds[reason]);
};
