import type { householdRulesZh } from './household-rules.zh';

export const householdRulesEn: Record<keyof typeof householdRulesZh, string> = {
  title: 'Standards for households',
  readHint: 'They hold for the whole county. Levels are only proposed by them; people decide.',
  editHint:
    'New values count when a file changes next or its level is decided again. Levels that were decided stay, and so do dates already set.',
  partStandards: 'Income and spending',
  partStandardsHint:
    'Yearly income a head below the standard proposes red; from there up to the margin, yellow. Spending one cannot avoid that takes too much of the income proposes yellow too.',
  partRhythms: 'How often we look again',
  partRhythmsHint: 'Counted from the day the level was decided: days until it is reviewed, days until a visit.',
  partPapers: 'Proofs and merges',
  partPapersHint:
    'A reminder before a category such as minimum living support ends; two files merged by mistake can be parted within these days.',
  minimumLivingYuan: 'Minimum living standard, a head and year',
  marginPercent: 'Margin, in per cent of the standard',
  rigidPercent: 'Share of income for illness, schooling and the like that weighs heavily',
  reviewDays_red: 'Red: review within',
  reviewDays_yellow: 'Yellow: review within',
  reviewDays_blue: 'Blue: review within',
  visitDays_red: 'Red: visit within',
  visitDays_yellow: 'Yellow: visit within',
  visitDays_blue: 'Blue: visit within',
  expiringDays: 'Remind before the end',
  undoMergeDays: 'A merge can be undone within',
  yuanAYear: 'yuan',
  percent: '%',
  days: 'days',
};
