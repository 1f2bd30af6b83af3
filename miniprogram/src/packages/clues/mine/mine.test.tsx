import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { dropSession, startSession } from '@/session';
import { clearKept } from '../../../../../tests/support/taro';
import MyClues from './index';

const clue = (id: string, title: string) => ({
  id,
  version: 1,
  status: 'reported',
  kind: 'other',
  urgency: 'normal',
  title,
  words: title,
  areaName: '柳荫社区',
  reportedAt: '2026-11-22T01:00:00.000Z',
  changedAt: '2026-11-22T01:00:00.000Z',
  step: 0,
  escalated: 0,
  files: 0,
});

beforeEach(() => {
  clearKept();
  startSession({ token: 't', expiresAt: '2099-01-01T00:00:00.000Z', personId: 'zhao' });
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url } = options as { url: string };
    const items = [clue('c1', '灯坏了'), clue('c2', '路塌了')];
    return url.includes('/me/clues') ? { statusCode: 200, data: { items }, header: {} } : { statusCode: 404, data: {}, header: {} };
  });
});
afterEach(() => {
  cleanup();
  dropSession();
  Object.assign(window, { matchMedia: undefined });
});

test('in a wide window the list tells whose record stands beside it', async () => {
  const media = { matches: true, addEventListener: () => {}, removeEventListener: () => {} };
  window.matchMedia = (() => media) as unknown as typeof window.matchMedia;
  render(<MyClues />);
  const [first, second] = [await screen.findByRole('button', { name: '灯坏了' }), screen.getByRole('button', { name: '路塌了' })];
  expect(first.getAttribute('aria-current')).toBe('page');
  fireEvent.click(second);
  expect(second.getAttribute('aria-current')).toBe('page');
  expect(first.getAttribute('aria-current')).toBeNull();
});
