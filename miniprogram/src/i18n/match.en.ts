import type { zh } from './match.zh';

export const en: Record<keyof typeof zh, string> = {
  shares: 'What each gave',
  points: '{points} points',
  why: 'Fits with {score} points: see how',
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
