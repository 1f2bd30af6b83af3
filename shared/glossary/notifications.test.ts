import { expect, it } from '@jest/globals';
import { noticeNames } from '../notifications/inbox.contracts';
import { CallTask, messageTemplates, pushWays, topics } from '../notifications/settings.contracts';
import { notificationWords, pushWords, severalWords } from './notifications';

it('fits a locked phone: a `thing` of WeChat’s holds 20 characters', () => {
  const short = [...Object.values(pushWords).flatMap(({ zh, en }) => [zh, en]), severalWords.zh.words, severalWords.en.words];
  expect(short.filter((text) => [...text].length > 20 || text === '')).toEqual([]);
  for (const { title } of Object.values(severalWords)) expect([...title.replace('{count}', '40')].length).toBeLessThanOrEqual(20);
  expect(Object.keys(pushWords).sort()).toEqual([...noticeNames, 'untitled'].sort());
});

it.each([
  ['topic', topics],
  ['pushWay', pushWays],
  ['messageTemplate', messageTemplates],
  ['callState', CallTask.shape.state.options],
] as const)('knows every %s', (kind, names) => {
  const heads = Object.keys(notificationWords).filter((key) => key.startsWith(`${kind}.`));
  expect(heads.sort()).toEqual(names.map((name) => `${kind}.${name}`).sort());
});
