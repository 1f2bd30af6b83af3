import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { changeSettings } from '../settings';
import { dictionary } from './dictionary';
import { en } from './en';
import { zh } from './zh';

afterEach(() => {
  cleanup();
  changeSettings({ language: 'zh' });
});

const { say, useText } = dictionary({ left: '还剩 {days} 天' } as const, { left: '{days} days left' });

function Left() {
  const t = useText();
  return <p>{t('left', { days: 2 })}</p>;
}

test('a change of language reaches what is on the screen and what is said later', () => {
  render(<Left />);
  expect(screen.getByText('还剩 2 天')).toBeTruthy();
  act(() => changeSettings({ language: 'en' }));
  expect(screen.getByText('2 days left')).toBeTruthy();
  expect(say('left', { days: 3 })).toBe('3 days left');
});

test('both languages ask for the same parameters', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
  for (const key of Object.keys(zh) as (keyof typeof zh)[]) expect([key, names(en[key])]).toEqual([key, names(zh[key])]);
});
