import { expect, test } from '@jest/globals';
import type { MemoryStore } from '../../functions/core/memory-store';
import { aWishPart, clueAct, dispatch, report, seenAt, tellClue } from '../support/clues';
import { aHouse, cast } from '../support/house';

const phone = '19912345670';
const idNumber = '11010519491231002X';
const address = '柳荫社区平房区三排十二号';
const name = '赵小满';
const reporter = { name: '钱多多', phone: '19912345688' };
const telling = new RegExp(
  [phone, reporter.phone, '199-1234-5670', '一九九一二三四五六七零', idNumber, '平房区三排', name, '小满', '钱多多'].join('|'),
);

test('planted phones, addresses and names are found neither stored nor logged, told, nor answered to who may not know', async () => {
  const at = await aHouse();
  const seen: string[] = [];
  const refused = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    expect([status, JSON.stringify(body)]).toEqual([422, expect.not.stringMatching(telling)]);
  };
  for (const words of [`电话${phone}`, '打一九九一二三四五六七零', `证号${idNumber}`]) await refused(report(at, 'li', { words }));

  const { body } = await report(at, 'nobody', { about: { name, phone, address }, contact: reporter });
  const { id, code } = body;
  const act = (slug: string, given: object) => clueAct(at, 'officer', id, slug, given);
  await refused(act('return', { reason: `打 ${phone} 说一声` }));
  await refused(act('dispatch', { ...dispatch(), title: `看看${name}家` }));
  await refused(act('dispatch', { ...dispatch(), words: `联系 199-1234-5670` }));
  await refused(clueAct(at, 'officer', id, 'more', { words: `证号 ${idNumber}`, media: [] }));
  await act('dispatch', dispatch());
  await refused(act('hand-on', { owner: { level: 'town', areaPath: 'huangliu/hewan' }, reason: `问 ${phone}` }));
  await refused(act('verification', seenAt(at, { words: `电话 ${phone}` })));
  await refused(act('verification', seenAt(at, { outcome: 'wishOpened', wish: { ...aWishPart, title: `给${name}的拐杖` } })));
  expect((await act('verification', seenAt(at, { outcome: 'wishOpened', wish: aWishPart }))).status).toBe(200);
  await refused(act('settlement', { outcome: 'helpedOnSpot', outcomeWords: `打 ${phone}` }));
  await act('settlement', { outcome: 'helpedOnSpot', outcomeWords: '办好了' });
  for (const words of [`${name}家都好`, `打 ${phone}`, `${reporter.name}放心`]) await refused(act('feedback', { words }));
  expect((await act('feedback', { words: '去看过了，谢谢您' })).status).toBe(200);
  await tellClue(at, id);
  at.later(30);
  await at.house.runDue(at.time.now);
  await at.house.sendDue();

  const look = async (who: string, path: string, body?: unknown) =>
    seen.push(`${who} ${path} ${JSON.stringify((await at.ask(who, body ? 'POST' : 'GET', path, body)).body)}`);
  for (const who of ['nobody', ...Object.keys(cast)]) {
    for (const path of [`/api/clues/${id}`, '/api/queues/clues', '/api/me/clues', '/api/inbox?limit=50']) await look(who, path);
    await look(who, `/api/clues/${id}/similar`);
    await look(who, '/api/clue-tracks', { code });
  }
  expect(seen.length).toBeGreaterThan(100);
  expect(seen.filter((text) => telling.test(text))).toEqual([]);
  expect(at.log.filter((line) => telling.test(line) || line.includes(code))).toEqual([]);
  const stored = (at.store as MemoryStore).all().map((item) => JSON.stringify(item));
  expect(stored.filter((text) => telling.test(text) || text.includes(code))).toEqual([]);
});
