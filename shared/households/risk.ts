/** Why a level is proposed; each is a sentence of the glossary (`riskReason.<name>`). */
export const riskReasons = [
  'incomeBelowStandard',
  'incomeNearStandard',
  'rigidAboveLimit',
  'suddenEvent',
  'severeDisability',
  'seriousIllness',
  'mentalIllness',
  'lonelyElder',
  'orphan',
  'deFactoOrphan',
  'leftBehindChild',
  'lostOnlyChild',
  'noLabour',
  'unsafeHousing',
  'inCategory',
  'nothingPressing',
] as const;
export type RiskReason = (typeof riskReasons)[number];
