import { beforeEach, describe, expect, test } from '@jest/globals';
import type { WishSummary } from '@shared/wishes/wish.views';
import { memoryStore } from '../../functions/core/memory-store';
import { type AHouse, aForm, aHouse, liuyin } from '../support/house';

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const open = (who: string, id: string) => at.ask(who, 'GET', `/api/wishes/${id}`);
const wall = async (query = '', who = 'nobody') =>
  (await at.ask<{ items: WishSummary[]; next?: string }>(who, 'GET', `/api/wishes${query}`)).body;

describe('the main path', () => {
  test('a wish goes from one phone to a kept promise, each step with its event, and the wall shows the thanks', async () => {
    const { body: posted, status } = await at.submit();
    expect([status, posted.status, posted.version, posted.relation]).toEqual([201, 'submitted', 1, 'own']);
    const { id } = posted;
    expect((await at.act('officer', id, 'verify')).body.status).toBe('open');
    expect((await wall()).items).toMatchObject([{ id, wisherLabel: '周**', areaName: '柳荫社区' }]);
    expect((await at.act('wang', id, 'claim')).body).toMatchObject({
      status: 'claimed',
      relation: 'holder',
      dueAt: '2026-11-23T10:00:00.000Z',
      actions: expect.arrayContaining(['deliver', 'openContact', 'extend', 'release']),
    });
    expect((await at.act('wang', id, 'deliver', { words: '已经送到家', media: [] })).body.status).toBe('delivered');
    expect((await at.act('zhou', id, 'confirm')).body.status).toBe('confirmed');
    const rated = await at.act('zhou', id, 'rate', { stars: 5, thanks: '走路稳当多了，谢谢。', onWall: true });
    expect(rated.body).toMatchObject({ status: 'closed', step: 5, actions: ['unpublish'] });
    expect(rated.body.chain.map((link) => link.type)).toEqual([
      'WishSubmitted',
      'WishPublished',
      'WishClaimed',
      'WishDelivered',
      'WishConfirmed',
      'WishRated',
    ]);
    expect((await wall('?show=fulfilled')).items).toMatchObject([
      { id, thanks: '走路稳当多了，谢谢。', holder: { label: '王**', mine: false } },
    ]);
    expect((await wall()).items).toEqual([]);
  });

  test('a grid worker writes for somebody, who finds the wish among their own and confirms it', async () => {
    const { body } = await at.submit('grid', { authorIs: 'gridWorker' });
    const mine = async (who: string) =>
      (await at.ask<{ items: WishSummary[] }>(who, 'GET', '/api/me/wishes')).body.items.map((wish) => wish.id);
    expect([await mine('zhou'), await mine('grid'), await mine('li')]).toEqual([[body.id], [body.id], []]);
    await at.act('officer', body.id, 'verify');
    expect((await at.act('daughter', body.id, 'claim')).body.reason).toBe('notAllowed');
    await at.act('wang', body.id, 'claim');
    await at.act('wang', body.id, 'deliver', { words: '好了', media: [] });
    expect((await at.act('zhou', body.id, 'confirm')).body.status).toBe('confirmed');
  });
});

describe('how it is going', () => {
  const words = '已经买好，周四送到';
  const types = async (who: string, id: string) => (await open(who, id)).body.chain.map((link) => link.type);

  test('is said by the holder, read by the people of the wish, told to the wisher, and not there for the public', async () => {
    const id = await at.posted();
    const claimed = (await at.act('wang', id, 'claim')).body;
    expect(claimed.actions).toContain('noteProgress');
    const noted = await at.act('wang', id, 'progress', { words });
    expect([noted.status, noted.body.version]).toEqual([200, claimed.version + 1]);
    for (const who of ['zhou', 'wang', 'officer', 'supervisor']) {
      const { body } = await open(who, id);
      expect([who, body.progress]).toEqual([who, { words, at: at.time.now.toISOString() }]);
      expect([who, body.chain.at(-1)]).toEqual([who, expect.objectContaining({ type: 'ProgressNoted', words, who: '王**' })]);
    }
    for (const who of ['nobody', 'li', 'leader']) {
      expect([who, await types(who, id)]).toEqual([who, ['WishSubmitted', 'WishPublished', 'WishClaimed']]);
      expect(JSON.stringify((await open(who, id)).body)).not.toContain(words);
    }
    await at.tellAll(id);
    type Inbox = { items: { name: string; params: object }[] };
    const [notice] = (await at.ask<Inbox>('zhou', 'GET', '/api/inbox')).body.items;
    expect(notice).toMatchObject({ name: 'progressNoted', params: { title: noted.body.title, who: '王**' } });
    expect(JSON.stringify(notice)).not.toContain(words);
  });
  test('again in the same words is quiet, in a number is refused, and ends after five', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    const first = (await at.act('wang', id, 'progress', { words })).body;
    expect((await at.act('wang', id, 'progress', { words })).body.version).toBe(first.version);
    const phone = await at.act('wang', id, 'progress', { words: '好了，打 199 0000 0001' });
    expect([phone.status, phone.body.errors?.[0]]).toEqual([
      422,
      expect.objectContaining({ reason: 'phoneInPublicText', pointer: '/words' }),
    ]);
    for (const note of ['二', '三', '四', '五']) expect((await at.act('wang', id, 'progress', { words: `第${note}次` })).status).toBe(200);
    const sixth = await at.act('wang', id, 'progress', { words: '第六次' });
    expect([sixth.status, sixth.body.reason]).toEqual([409, 'tooManyNotes']);
    expect((await open('wang', id)).body.actions).not.toContain('noteProgress');
    expect((await types('zhou', id)).filter((type) => type === 'ProgressNoted')).toHaveLength(5);
  });
  test('is for who holds it, and over with the claim; the next holder starts anew', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    await at.act('wang', id, 'progress', { words });
    for (const who of ['zhou', 'li', 'officer']) expect([who, (await at.act(who, id, 'progress', { words })).status]).toEqual([who, 403]);
    await at.act('wang', id, 'release', { reason: '临时出差' });
    expect((await at.act('wang', id, 'progress', { words })).status).toBe(403);
    await at.act('li', id, 'claim');
    expect((await open('li', id)).body.progress).toBeUndefined();
  });
});

describe('ways out', () => {
  test('released, offered to the first in line, claimed by them; contact closes for the one and opens for the other', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    expect((await at.act('li', id, 'waiting-list/join')).body).toMatchObject({ waiting: 1, myPlaceInLine: 1 });
    const seen = await at.act('wang', id, 'contact', {}, { 'Idempotency-Key': 'contact-key-1' });
    expect(seen.body).toMatchObject({ name: '周大山', phone: '19900000001' });
    expect((await at.act('wang', id, 'release', { reason: '临时出差' })).body).toMatchObject({
      status: 'offered',
      actions: expect.not.arrayContaining(['openContact']),
    });
    expect((await at.act('wang', id, 'contact', {}, { 'Idempotency-Key': 'contact-key-1' })).body.reason).toBe('contactClosed');
    expect((await at.act('chen', id, 'claim')).body.reason).toBe('offeredToSomeoneElse');
    expect((await at.act('li', id, 'claim')).body.status).toBe('claimed');
    expect((await at.act('li', id, 'contact')).status).toBe(200);
    expect((await open('officer', id)).body.chain.filter((link) => link.type === 'ContactOpened')).toHaveLength(2);
    expect((await open('nobody', id)).body.chain.map((link) => link.type)).not.toContain('ContactOpened');
    const seenByGuests = (await open('nobody', id)).body.chain.filter((link) => link.who !== '').map((link) => [link.type, link.who]);
    expect(seenByGuests).toEqual([['WishClaimed', '李**']]);
  });
  test('returned, amended by its author, refused', async () => {
    const { body } = await at.submit();
    expect((await at.act('officer', body.id, 'return', { reason: '请写明尺寸' })).body.reason).toBe('请写明尺寸');
    const form = await at.ask<ReturnType<typeof aForm>>('zhou', 'GET', `/api/wishes/${body.id}/form`);
    expect(form.body).toEqual(aForm());
    expect((await at.ask('wang', 'GET', `/api/wishes/${body.id}/form`)).status).toBe(404);
    const stale = await at.ask('zhou', 'PUT', `/api/wishes/${body.id}`, aForm({ title: '拐杖，一米五的我用' }), { 'If-Match': '"1"' });
    expect([stale.status, stale.body.reason]).toEqual([412, 'changedMeanwhile']);
    const again = await at.ask('zhou', 'PUT', `/api/wishes/${body.id}`, aForm({ title: '拐杖，一米五的我用' }), { 'If-Match': '"2"' });
    expect(again.body).toMatchObject({ status: 'submitted', title: '拐杖，一米五的我用', version: 3 });
    expect((await at.act('officer', body.id, 'refuse', { reason: '已经领过同样的' })).body.status).toBe('refused');
    expect((await at.act('officer', body.id, 'verify')).body.reason).toBe('wishNotSubmitted');
  });
  test('disputed and settled each way', async () => {
    const disputed = async () => {
      const id = await at.posted();
      await at.act('wang', id, 'claim');
      await at.act('wang', id, 'deliver', { words: '放在门口了', media: [] });
      await at.act('zhou', id, 'dispute', { reason: '没有看到' });
      return id;
    };
    const settle = async (outcome: string) =>
      (await at.act('officer', await disputed(), 'settle-dispute', { outcome, reason: '已经走访' })).body;
    expect(await settle('deliverAgain')).toMatchObject({ status: 'claimed', holder: { label: '王**' } });
    expect(await settle('reopen')).toMatchObject({ status: 'open' });
    expect(await settle('uphold')).toMatchObject({ status: 'confirmed' });
  });
  test('the clock reminds, releases after the grace, and flags what nobody took; twice changes nothing', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    at.later(3);
    expect((await at.house.runDue(at.time.now)).changed).toBe(1);
    expect((await at.house.runDue(at.time.now)).changed).toBe(0);
    at.later(3);
    await at.house.runDue(at.time.now);
    expect((await open('officer', id)).body).toMatchObject({ status: 'open', overdue: false });
    at.later(11);
    await at.house.runDue(at.time.now);
    const queue = await at.ask<{ items: WishSummary[] }>('officer', 'GET', '/api/queues/wishes?desk=unclaimed');
    expect(queue.body.items.map((wish) => wish.id)).toEqual([id]);
  });
});

describe('bad input', () => {
  test.each([
    ['a card number in homoglyph digits', { story: '请打到 ６２２２０２１００１１１６２４５７０２' }, 'bankCardNumber', '/story'],
    ['cash', { title: '想要现金过年' }, 'asksForCash', '/title'],
    ['a phone in public text', { story: '打我电话 199 0000 0001' }, 'phoneInPublicText', '/story'],
    ['above the cap', { estimatedYuan: 501 }, 'overCap', '/estimatedYuan'],
    ["a child without a guardian's consent", { forWhom: 'child' as const }, 'guardianConsentNeeded', '/consent/guardian'],
    ['a place that is not there', { areaPath: 'huangliu/hewan/nowhere' }, 'areaUnknown', '/areaPath'],
    ["somebody else's photo", { media: ['img_other'] }, 'mediaUnknown', '/media'],
    ['a day gone by', { neededBy: '2026-11-01' }, 'neededByPast', '/neededBy'],
    ['one letter', { title: '杖' }, 'tooShort', '/title'],
    ['too many letters', { title: '杖'.repeat(31) }, 'tooLong', '/title'],
    ['a direction override', { title: '拐杖\u202e一副' }, 'controlCharacters', '/title'],
  ])('%s is refused by name and field', async (_, changes, reason, pointer) => {
    const { status, body } = await at.submit('zhou', changes);
    expect([status, body.errors?.[0]]).toEqual([422, expect.objectContaining({ reason, pointer })]);
    expect((await at.ask<{ items: unknown[] }>('zhou', 'GET', '/api/me/wishes')).body.items).toEqual([]);
  });
  test('emoji families count as one letter and are kept whole', async () => {
    expect((await at.submit('zhou', { title: '想和👨‍👩‍👧‍👦照张全家福' })).body.title).toBe('想和👨‍👩‍👧‍👦照张全家福');
  });
  test('wishes of other areas do not exist for other offices', async () => {
    const { body } = await at.submit();
    for (const who of ['elsewhere', 'wang', 'nobody']) expect((await open(who, body.id)).status).toBe(404);
    expect((await at.act('elsewhere', body.id, 'verify')).status).toBe(404);
    expect((await at.act('nobody', body.id, 'verify')).status).toBe(401);
    expect((await at.act('supervisor', body.id, 'verify')).status).toBe(403);
  });
  test('a guest learns nothing private from a published wish', async () => {
    const id = await at.posted({ forWhom: 'child', consent: { publish: true, guardian: true } });
    const text = JSON.stringify((await open('nobody', id)).body);
    expect(text).not.toMatch(/周|199|平房区/);
    expect(JSON.stringify(await wall())).not.toMatch(/周|199|平房区/);
  });
});

describe('safe repeats', () => {
  test('one key, five sends: one wish, one answer', async () => {
    const sends = await Promise.all(
      Array.from({ length: 5 }, () => at.ask('zhou', 'POST', '/api/wishes', aForm(), { 'Idempotency-Key': 'one-key-0001' })),
    );
    expect(new Set(sends.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect((await at.ask<{ items: unknown[] }>('zhou', 'GET', '/api/me/wishes')).body.items).toHaveLength(1);
    const other = await at.ask('zhou', 'POST', '/api/wishes', aForm({ title: '换一样东西' }), { 'Idempotency-Key': 'one-key-0001' });
    expect([other.status, other.body.reason]).toEqual([422, 'idempotencyKeyReused']);
  });
  test('twenty helpers at once: one owner, nineteen clear refusals', async () => {
    const id = await at.posted();
    const claims = await Promise.all(['wang', 'li', 'chen'].flatMap((who) => Array.from({ length: 7 }, () => at.act(who, id, 'claim'))));
    const owners = new Set(claims.filter(({ status }) => status === 200).map(({ body }) => body.holder?.label));
    expect(owners.size).toBe(1);
    expect(
      claims.filter(({ status }) => status !== 200).every(({ status, body }) => status === 409 && body.reason === 'wishAlreadyClaimed'),
    ).toBe(true);
  });
  test('no more open claims than the rules allow, however fast', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => at.posted()));
    const claims = await Promise.all(ids.map((id) => at.act('wang', id, 'claim')));
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409, 409]);
    expect(claims.filter(({ status }) => status === 409).map(({ body }) => body.reason)).toEqual([
      'tooManyClaims',
      'tooManyClaims',
      'tooManyClaims',
    ]);
  });
});

describe('lists', () => {
  test('the wall filters by campaign, place, urgency and words, and pages stay whole while wishes are added', async () => {
    for (let i = 0; i < 12; i += 1) {
      await at.posted({ title: `心愿${i}号`, urgency: i % 2 ? 'urgent' : 'normal', campaign: i < 4 ? 'schooling' : 'housing' });
      at.later(0.001);
    }
    expect((await wall('?campaign=schooling&urgency=urgent')).items.map((wish) => wish.title)).toEqual(['心愿1号', '心愿3号']);
    expect((await wall(`?q=${encodeURIComponent('愿7号')}`)).items.map((wish) => wish.title)).toEqual(['心愿7号']);
    expect((await wall('?area=huangliu/dongshan')).items).toEqual([]);
    expect((await wall(`?area=${liuyin}`)).items).toHaveLength(12);
    const first = await wall('?limit=5');
    at.later(0.01);
    await at.posted({ title: '后来的急事', urgency: 'urgent' });
    const second = await wall(`?limit=5&cursor=${first.next}`);
    const third = await wall(`?limit=5&cursor=${second.next}`);
    const titles = [...first.items, ...second.items, ...third.items].map((wish) => wish.title);
    expect(new Set(titles).size).toBe(titles.length);
    for (let i = 0; i < 12; i += 1) expect(titles).toContain(`心愿${i}号`);
    expect((await at.ask('nobody', 'GET', '/api/wishes?cursor=forged')).status).toBe(422);
  });
  test("a town's queue merges its communities by due date and pages by key; other areas are refused", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      ids.push((await at.submit()).body.id);
      at.later(1);
    }
    type Queue = { items: WishSummary[]; next?: string };
    const first = await at.ask<Queue>('town', 'GET', '/api/queues/wishes?limit=3');
    const second = await at.ask<Queue>('town', 'GET', `/api/queues/wishes?limit=3&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map((wish) => wish.id)).toEqual(ids);
    expect(second.body.next).toBeUndefined();
    expect((await at.ask('town', 'GET', '/api/queues/wishes?area=huangliu/dongshan')).status).toBe(422);
    expect((await at.ask('wang', 'GET', '/api/queues/wishes')).status).toBe(403);
  });
  test('the desk of what is under way sorts by one scale: what is due first, then what has waited long, page by page', async () => {
    const waiting = await at.posted();
    at.later(1);
    const returned = (await at.submit()).body.id;
    await at.act('officer', returned, 'return', { reason: '请写明尺寸' });
    const held = await at.posted();
    await at.act('wang', held, 'claim');
    at.later(5);
    const fresh = await at.posted({ urgency: 'normal' });
    await at.act('li', fresh, 'claim');
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await at.ask<{ items: WishSummary[]; next?: string }>(
        'officer',
        'GET',
        `/api/queues/wishes?desk=watch&limit=1${cursor}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    expect(seen).toEqual([held, waiting, returned, fresh]);
  });
  test("promises show mine and my unit's", async () => {
    const [one, two] = [await at.posted(), await at.posted()];
    await at.act('wang', one, 'claim');
    expect((await at.act('chen', two, 'claim')).body.holder).toMatchObject({ label: '县供电公司', forUnit: true, mine: true });
    type Promises = { items: WishSummary[]; mayClaim: number };
    expect((await at.ask<Promises>('wang', 'GET', '/api/me/promises')).body).toMatchObject({ mayClaim: 2, items: [{ id: one }] });
    expect((await at.ask<Promises>('chen', 'GET', '/api/me/promises')).body.items).toMatchObject([{ id: two }]);
  });
});

test('no planted phone, name or address reaches stored items or logs in the clear', async () => {
  const memory = memoryStore();
  at = await aHouse(memory);
  const id = await at.posted();
  await at.act('wang', id, 'claim');
  await at.act('wang', id, 'contact');
  const stored = JSON.stringify(memory.all());
  for (const planted of ['19900000001', '平房区三排']) {
    expect(stored).not.toContain(planted);
    expect(at.log.join('\n')).not.toContain(planted);
  }
  expect(at.log.join('\n')).not.toContain('周大山');
});
