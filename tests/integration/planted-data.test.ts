import { expect, test } from '@jest/globals';
import type { MemoryStore } from '../../functions/core/memory-store';
import { aHouse, cast } from '../support/house';
import { type StateName, wishStates } from '../support/wish-states';

const phone = '19912345670';
const idNumber = '11010519491231002X';
const address = '柳荫社区平房区三排十二号';
const child = '赵小满';
const contact = { name: child, phone, address };
/** As written, with blanks, in full width, in words. */
const telling = new RegExp(
  [phone, '199 1234 5670', '199-1234-5670', '１９９１２３４５６７０', '一九九一二三四五六七零', idNumber, '平房区三排', child, '小满'].join(
    '|',
  ),
);
const others = Object.keys(cast).filter((who) => !['zhou', 'wang', 'officer', 'town', 'both', 'busy'].includes(who));

test('planted phones, ID numbers, addresses and names are found neither in what is stored nor logged, told, nor answered to who may not know', async () => {
  const at = await aHouse();
  const ids: string[] = [];
  const seen: string[] = [];
  const look = async (who: string, path: string) => seen.push(`${who} ${path} ${JSON.stringify((await at.ask(who, 'GET', path)).body)}`);

  // Whoever tries to say it in public is refused, and the refusal does not repeat it.
  const tries = [
    { title: `给${child}的书包` },
    { story: `电话${phone}` },
    { story: '打一九九一二三四五六七零' },
    { story: `证号${idNumber}` },
    { story: `送到${address}` },
  ];
  for (const changes of tries) {
    const { status, body } = await at.submit('zhou', { contact, ...changes });
    expect([changes, status]).toEqual([changes, 422]);
    seen.push(JSON.stringify(body));
  }

  // Every way a wish can go, for a child whose contact details are the planted ones.
  const plain = at.submit;
  at.submit = (who, changes) =>
    plain(who, { contact, forWhom: 'child', consent: { publish: changes?.consent?.publish ?? true, guardian: true } });
  at.posted = async () => {
    const { id } = (await at.submit('zhou')).body;
    await at.act('officer', id, 'verify');
    return id;
  };
  for (const state of Object.keys(wishStates) as StateName[]) {
    const id = await wishStates[state](at);
    ids.push(id);
    const refusedFor = async (who: string, slug: string, reason: string) =>
      expect([slug, (await at.act(who, id, slug, { reason })).status]).toEqual([slug, 422]);
    if (['claimed', 'awaited'].includes(state)) {
      expect((await at.act('wang', id, 'contact')).body).toEqual({ ...contact, throughGuardian: true });
      expect((await at.act('wang', id, 'progress', { words: `买好了，打 ${phone} 找我` })).status).toBe(422);
      expect((await at.act('wang', id, 'progress', { words: '已经买好，周四送到' })).status).toBe(200);
      await refusedFor('wang', 'extend', `请先打 ${phone} 联系`);
      await refusedFor('wang', 'release', '联系 199-1234-5670 没通');
      await refusedFor('officer', 'release', `证号 ${idNumber} 对不上`);
      await at.act('wang', id, 'release', { reason: '电话一直没通' });
    }
    if (state === 'delivered') await refusedFor('zhou', 'dispute', '没收到，打一九九一二三四五六七零');
    await at.tellAll(id);
  }
  at.later(30);
  await at.house.runDue(at.time.now);
  await at.house.sendDue();

  for (const who of ['nobody', ...others]) {
    for (const id of ids) await look(who, `/api/wishes/${id}`);
    for (const show of ['open', 'promised', 'fulfilled']) await look(who, `/api/wishes?show=${show}&county=huangliu&limit=50`);
  }
  for (const who of Object.keys(cast)) await look(who, '/api/inbox?limit=50');
  for (const who of ['grid', 'officer', 'town']) await look(who, '/api/queues/calls?limit=50');
  expect(seen.length).toBeGreaterThan(250);
  expect(seen.filter((text) => telling.test(text))).toEqual([]);
  expect(at.log.length).toBeGreaterThan(300);
  expect(at.log.filter((line) => telling.test(line))).toEqual([]);

  const items = (at.store as MemoryStore).all().map((item) => JSON.stringify(item));
  expect(items.filter((text) => telling.test(text))).toEqual([]);
});
