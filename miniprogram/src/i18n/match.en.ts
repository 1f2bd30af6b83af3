import type { zh } from './match.zh';

export const en: Record<keyof typeof zh, string> = {
  shares: 'What each gave',
  points: '{points} points',
  why: 'Why',
  whyHide: 'Hide',
  whyFor: 'Why it fits: {title}',
  whySum: '{score} points in all (of 100; only how well this fits)',
  fits: 'Fits with {score} points',
  ranked: 'Who fits, best first',
  asked: 'Asked, no answer yet',
  turnedDown: 'Cannot come',
  outside: '{count} more do not fit this time',
  outsideOf: '{limit}: {count}',
  looked: 'Volunteers looked at: {count}',
  noneFit: 'No volunteer fits right now',
  noneFitHint: 'See below what is missing: another time, or a little more leeway, may help.',
};
