import { expect, test } from '@jest/globals';
import { noticeWords } from './notice-words';

const now = new Date('2026-11-22T02:00:00.000Z');

test('times in a notice are said as people say them', () => {
  const notice = { name: 'claimDueSoon', params: { title: '一副拐杖', dueAt: '2026-11-23T10:00:00.000Z' } } as const;
  expect(noticeWords(notice, now, 'zh')).toContain('请在明天 18:00前送到');
  expect(noticeWords(notice, now, 'en')).toContain('due by tomorrow 18:00');
});

test('a reason that ends its own sentence does not end the notice twice', () => {
  const notice = { name: 'wishReturned', params: { title: '一盏灯', reason: '请写清楚尺寸。' } } as const;
  expect(noticeWords(notice, now, 'zh')).toContain('请写清楚尺寸。补充后再提交就好');
});
