import { expect, test } from '@jest/globals';
import type { MemoryStore } from '../../functions/core/memory-store';
import { aLog, askHelp, fixed, type HelpStateName, helpStates, onHelp, sorted, volunteersJoin } from '../support/help';
import { aHouse, cast } from '../support/house';

const phone = '19912345670';
const idNumber = '11010519491231002X';
const address = '柳荫社区平房区三排十二号';
const child = '赵小满';
const contact = { name: child, phone, address };
const told = '那人喝了酒还骂人';
const telling = new RegExp(
  [phone, '199 1234 5670', '199-1234-5670', '一九九一二三四五六七零', idNumber, '平房区三排', child, '小满', told].join('|'),
);
const insiders = ['zhou', 'li', 'officer', 'town', 'both', 'busy'];

test('planted phones, addresses, names and what was reported are found neither stored nor logged, told, nor answered to who may not know', async () => {
  const at = await aHouse();
  await volunteersJoin(at);
  const seen: string[] = [];
  const look = async (who: string, path: string) => seen.push(`${who} ${path} ${JSON.stringify((await at.ask(who, 'GET', path)).body)}`);
  const refused = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    expect([status, JSON.stringify(body)]).toEqual([422, expect.not.stringMatching(telling)]);
  };

  // Whoever tries to say it where volunteers read is refused, and the refusal does not repeat it.
  for (const words of [`给${child}补课`, `电话${phone}`, '打一九九一二三四五六七零', `证号${idNumber}`, `到${address}来`])
    await refused(askHelp(at, 'zhou', { contact, words }));

  const ask = at.ask;
  at.ask = ((who: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    ask(
      who,
      method,
      path,
      path === '/api/help-requests' && method === 'POST' ? { ...(body as object), contact } : body,
      headers,
    )) as typeof ask;
  const ids: string[] = [];
  for (const state of Object.keys(helpStates) as HelpStateName[]) {
    const id = await helpStates[state](at);
    ids.push(id);
    const on = (who: string, slug: string, body: object) => onHelp(at, who, id, slug, body);
    if (state === 'submitted') {
      await refused(on('officer', 'triage', sorted(at, { title: `教${child}作业` })));
      await refused(on('officer', 'return', { reason: `打 ${phone} 说一声` }));
    }
    if (state === 'matched') {
      expect((await on('li', 'contact', {})).body).toEqual(contact);
      await refused(on('li', 'give-back', { reason: '联系 199-1234-5670 没通' }));
    }
    if (state === 'underWay') await refused(on('li', 'logs', aLog(at, { words: `证号 ${idNumber} 已登记` })));
    if (state === 'logged') {
      await refused(on('zhou', 'dispute', { reason: '打一九九一二三四五六七零' }));
      await refused(on('zhou', 'confirmation', { remaining: `再到${address}一次`, when: fixed(at) }));
    }
    if (state === 'confirmed') {
      await refused(on('zhou', 'thanks', { stars: 5, words: `谢谢，电话 ${phone}` }));
      expect((await on('zhou', 'safety-reports', { kind: 'other', words: told })).status).toBe(200);
    }
    for (const event of (await at.house.help.findRecord(id))?.events ?? []) await at.house.react(event);
    // A report keeps them apart; for the next state they meet again.
    const li = await at.house.volunteers.find('li');
    if (li && li.apartFrom.length > 0) await at.store.commit([at.house.apartWrite(li, [])]);
  }
  at.later(30);
  await at.house.runDue(at.time.now);
  await at.house.sendDue();

  const others = Object.keys(cast).filter((who) => !insiders.includes(who));
  for (const who of ['nobody', ...others]) {
    for (const id of ids) await look(who, `/api/help-requests/${id}`);
    for (const id of ids) await look(who, `/api/help-requests/${id}/safety-reports`);
    for (const list of ['/api/help-requests', '/api/me/help-requests', '/api/me/help-tasks?show=offered']) await look(who, list);
  }
  for (const who of ['zhou', 'li', 'supervisor']) for (const id of ids) await look(who, `/api/help-requests/${id}`);
  for (const who of Object.keys(cast)) await look(who, '/api/inbox?limit=50');
  expect(seen.length).toBeGreaterThan(400);
  expect(seen.filter((text) => telling.test(text))).toEqual([]);
  expect(at.log.filter((line) => telling.test(line))).toEqual([]);
  expect(
    (at.store as MemoryStore)
      .all()
      .map((item) => JSON.stringify(item))
      .filter((text) => telling.test(text)),
  ).toEqual([]);
});
