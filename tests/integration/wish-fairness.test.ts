import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Notice } from '@shared/notifications/inbox.contracts';
import type { WishSummary } from '@shared/wishes/wish.views';
import { type AHouse, aForm, aHouse, county, liuyin, shiqiao } from '../support/house';

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const open = (who: string, id: string) => at.ask(who, 'GET', `/api/wishes/${id}`);
const notices = async (who: string) => (await at.ask<{ items: Notice[] }>(who, 'GET', '/api/inbox')).body.items.map(({ name }) => name);
const delivered = async (who = 'wang') => {
  const id = await at.posted();
  await at.act(who, id, 'claim');
  await at.act(who, id, 'deliver', { words: '送到了', media: [] });
  return id;
};

describe('nobody judges in their own cause', () => {
  test('an officer neither verifies a wish of the own household nor is offered to', async () => {
    const { id } = (await at.submit()).body;
    expect((await open('both', id)).body.actions).not.toContain('verify');
    const { status, body } = await at.act('both', id, 'verify');
    expect([status, body.reason]).toEqual([409, 'ownWish']);
    expect((await at.act('busy', id, 'verify')).body.status).toBe('open');
  });
  test('an officer who delivered confirms neither that nor settles a dispute about it; another one does', async () => {
    const id = await delivered('busy');
    expect((await open('busy', id)).body.actions).not.toContain('confirm');
    expect((await at.act('busy', id, 'confirm')).status).toBe(403);
    await at.act('zhou', id, 'dispute', { reason: '没有看到' });
    expect((await at.act('busy', id, 'settle-dispute', { outcome: 'uphold', reason: '我说送了' })).status).toBe(403);
    expect((await at.act('both', id, 'settle-dispute', { outcome: 'reopen', reason: '我家的' })).status).toBe(403);
    expect((await at.act('officer', id, 'settle-dispute', { outcome: 'uphold', reason: '走访过了' })).body.status).toBe('confirmed');
  });
  test('only who looks after a place writes there as a grid worker', async () => {
    for (const [who, areaPath] of [
      ['zhou', liuyin],
      ['wang', liuyin],
      ['grid', shiqiao],
    ] as const) {
      const { status, body } = await at.submit(who, { authorIs: 'gridWorker', areaPath });
      expect([status, body.reason]).toEqual([422, 'areaNotYours']);
    }
    expect((await at.submit('grid', { authorIs: 'gridWorker' })).status).toBe(201);
  });
});

describe('the line', () => {
  test('when an offer has run out, the next in line comes before everybody else, even before the clock has run', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    await at.act('li', id, 'waiting-list/join');
    await at.act('gao', id, 'waiting-list/join');
    await at.act('wang', id, 'release', { reason: '临时出差' });
    at.later(2);
    expect((await at.act('busy', id, 'claim')).body.reason).toBe('offeredToSomeoneElse');
    expect((await at.act('chen', id, 'claim')).body).toMatchObject({ status: 'claimed', holder: { forUnit: true, mine: true } });
  });
  test('a colleague cannot wait in line for what the unit holds', async () => {
    const id = await at.posted();
    await at.act('chen', id, 'claim');
    expect((await at.act('gao', id, 'waiting-list/join')).body.reason).toBe('alreadyHolder');
    expect((await at.act('gao', id, 'deliver', { words: '同事代送', media: [] })).body.status).toBe('delivered');
  });
  test('whoever waits, or was just offered it, hears that the wish was taken back', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    for (const who of ['li', 'chen']) await at.act(who, id, 'waiting-list/join');
    await at.act('wang', id, 'release', { reason: '临时出差' });
    await at.act('zhou', id, 'withdraw');
    await at.tellAll(id);
    for (const who of ['li', 'chen']) expect(await notices(who)).toContain('wishWithdrawn');
    expect(await notices('wang')).not.toContain('wishWithdrawn');
  });
  test('is over when the wish is closed', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    await at.act('li', id, 'waiting-list/join');
    await at.act('wang', id, 'deliver', { words: '送到了', media: [] });
    await at.act('zhou', id, 'confirm');
    await at.act('zhou', id, 'rate', { stars: 5, onWall: false });
    const { body } = await open('li', id);
    expect([body.status, body.waiting, body.myPlaceInLine]).toEqual(['closed', 0, undefined]);
    expect((await at.act('li', id, 'waiting-list/leave')).body.reason).toBe('notWaiting');
  });
  test('after hundreds of steps the wish can still be read and kept', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    await at.act('wang', id, 'contact');
    const pk = `WISH#${id}`;
    const [state, opening] = await at.store.getMany([
      { pk, sk: 'STATE' },
      { pk, sk: 'EVENT#000004' },
    ]);
    if (!state || !opening) throw new Error('the wish and its fourth event are there');
    for (let version = 5; version <= 700; version += 1)
      await at.store.commit([{ put: { ...opening, sk: `EVENT#${String(version).padStart(6, '0')}` } }]);
    await at.store.commit([{ put: { ...state, version: 700, wish: { ...(state.wish as object), version: 700 } } }]);
    const { status, body } = await open('officer', id);
    expect([status, body.version, body.chain.length]).toEqual([200, 700, 700]);
    expect((await at.act('wang', id, 'deliver', { words: '送到了', media: [] })).body.status).toBe('delivered');
  });
});

describe('full hands', () => {
  const asMany = async (who: string, many: number) => {
    for (let one = 0; one < many; one += 1) expect((await at.act(who, await at.posted(), 'claim')).status).toBe(200);
  };
  test('are not offered another wish, and are told why; with one given back they are', async () => {
    const id = await at.posted();
    await asMany('wang', 2);
    expect((await open('wang', id)).body).toMatchObject({ actions: ['claim'], wouldBeDueAt: expect.any(String) });
    const last = await at.posted();
    await at.act('wang', last, 'claim');
    const { body } = await open('wang', id);
    expect([body.actions, body.handsFull, body.wouldBeDueAt]).toEqual([[], { limit: 3 }, undefined]);
    expect((await open('li', id)).body).toMatchObject({ actions: ['claim'] });
    expect((await open('li', id)).body.handsFull).toBeUndefined();
    expect((await at.act('wang', id, 'claim')).body.reason).toBe('tooManyClaims');
    await at.act('wang', last, 'release', { reason: '临时出差' });
    expect((await open('wang', id)).body.handsFull).toBeUndefined();
    expect((await at.act('wang', id, 'claim')).status).toBe(200);
  });
  test('of a person leave those of their unit free, and an offer is for the name it was made to', async () => {
    await at.regrant('chen', [
      { role: 'volunteer', areaPath: county },
      { role: 'helper', areaPath: county, helperKind: 'partnerUnit', orgId: 'power', orgName: '县供电公司' },
    ]);
    const id = await at.posted();
    const offered = await at.posted();
    await at.act('wang', offered, 'claim');
    await at.act('chen', offered, 'waiting-list/join');
    await asMany('chen', 3);
    await at.act('wang', offered, 'release', { reason: '临时出差' });
    expect((await open('chen', id)).body.actions).toEqual(['claim']);
    expect((await open('chen', offered)).body).toMatchObject({ actions: ['declineOffer'], handsFull: { limit: 3 } });
    expect((await at.act('chen', id, 'claim', { orgId: 'power' })).status).toBe(200);
  });
  test('are counted for nobody who could not claim the wish anyway', async () => {
    const id = await at.posted();
    const counted: unknown[] = [];
    const { openClaimsOf } = at.house.wishes;
    Object.assign(at.house.wishes, { openClaimsOf: (holders: readonly string[]) => counted.push(holders) && openClaimsOf(holders) });
    for (const who of ['nobody', 'zhou', 'officer', 'leader', 'farHelper']) await open(who, id);
    expect(counted).toEqual([]);
    await open('gao', id);
    expect(counted).toEqual([['power']]);
  });
});

describe('roles that end, and roles of other places', () => {
  test('who is no helper any more neither opens the contact nor delivers nor sees more than a guest; the community frees the wish', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    await at.act('wang', id, 'contact');
    await at.regrant('wang', []);
    expect((await at.act('wang', id, 'contact')).status).not.toBe(200);
    expect((await at.act('wang', id, 'deliver', { words: '送到了', media: [] })).status).toBe(403);
    const seen = (await open('wang', id)).body;
    expect([seen.actions, seen.consentToPublish, seen.delivery]).toEqual([[], undefined, undefined]);
    expect((await at.act('officer', id, 'release', { reason: '认领人不再参加' })).body.status).toBe('open');
    expect((await at.act('li', id, 'claim')).body.status).toBe('claimed');
  });
  test('a helper of another county reads the wall here but claims nothing', async () => {
    const id = await at.posted();
    expect((await open('farHelper', id)).body).toMatchObject({ actions: [], relation: 'visitor' });
    expect((await at.act('farHelper', id, 'claim')).status).toBe(403);
    expect((await at.ask<{ items: WishSummary[] }>('farHelper', 'GET', '/api/wishes')).body.items).toEqual([]);
  });
  test("a county's limits are changed by its own administrator alone, not by a town's", async () => {
    const { rules } = (await at.ask<{ rules: { capYuan: number } }>('admin', 'GET', '/api/rules/wishes')).body;
    const change = (who: string) => at.ask(who, 'PUT', '/api/rules/wishes', { ...rules, capYuan: 800 });
    expect([(await change('townAdmin')).status, (await change('officer')).status]).toEqual([403, 403]);
    expect((await change('farAdmin')).status).toBe(200);
    expect((await at.ask<typeof rules & { rules: typeof rules }>('admin', 'GET', '/api/rules/wishes')).body.rules.capYuan).toBe(500);
    expect((await change('admin')).status).toBe(200);
  });
});

describe('a returned wish', () => {
  const returned = async (who: string, changes: Parameters<AHouse['submit']>[1]) => {
    const { id } = (await at.submit(who, changes)).body;
    await at.act('officer', id, 'return', { reason: '请补充' });
    return id;
  };
  test('is amended by its author alone, and the subject is not offered to', async () => {
    const id = await returned('grid', { authorIs: 'gridWorker' });
    expect((await open('zhou', id)).body.actions).toEqual(['withdraw']);
    expect((await at.ask('zhou', 'PUT', `/api/wishes/${id}`, aForm())).status).toBe(403);
  });
  test('put right as to whose it is, stands once in the list of who wrote it, and leaves the list of whom it is not for', async () => {
    const id = await returned('grid', { authorIs: 'gridWorker' });
    const contact = { name: '周大山', phone: '19911110000', address: '柳荫社区平房区三排十二号' };
    expect((await at.ask('grid', 'PUT', `/api/wishes/${id}`, aForm({ authorIs: 'gridWorker', contact }))).status).toBe(200);
    const mine = async (who: string) =>
      (await at.ask<{ items: WishSummary[] }>(who, 'GET', '/api/me/wishes')).body.items.map((wish) => wish.id);
    expect([await mine('grid'), await mine('zhou')]).toEqual([[id], []]);
  });
  test('moved to another community, is verified by that one and no longer by the first', async () => {
    const id = await returned('zhou', {});
    await at.ask('zhou', 'PUT', `/api/wishes/${id}`, aForm({ areaPath: shiqiao }));
    expect((await at.act('officer', id, 'verify')).status).toBe(404);
    expect((await at.act('elsewhere', id, 'verify')).body.status).toBe('open');
  });
});

describe('words', () => {
  test.each([
    ['the name', { title: '给周大山买副拐杖' }, '/title'],
    ['the name with blanks', { story: '我是周 大山，腿不好。' }, '/story'],
    ['the address', { story: '送到柳荫社区平房区三排十二号就行。' }, '/story'],
  ])('%s of the contact is not let onto the wall', async (_, changes, pointer) => {
    const { status, body } = await at.submit('zhou', changes);
    expect([status, body.errors?.[0]]).toEqual([422, expect.objectContaining({ reason: 'nameInPublicText', pointer })]);
  });
  test('a reason holds no card or ID number, whoever gives it', async () => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    const asked = await at.act('wang', id, 'extend', { reason: '先打到 6222 0210 0111 6245 702 我再买' });
    expect([asked.status, asked.body.reason]).toEqual([422, 'bankCardNumber']);
    expect((await at.act('officer', id, 'release', { reason: '证号11010519491231002X的不合适' })).body.reason).toBe('idNumberInPublicText');
    expect((await at.act('wang', id, 'extend', { reason: '等现金到账再买' })).status).toBe(200);
  });
  test('nor a phone in any script; one that came in otherwise stays out of notices', async () => {
    const id = await delivered();
    const spelt = '没看到，打一三九一二三四五六七八问我';
    expect((await at.act('zhou', id, 'dispute', { reason: spelt })).body).toMatchObject({
      reason: 'phoneInPublicText',
      errors: [{ pointer: '/reason' }],
    });
    await at.act('zhou', id, 'dispute', { reason: '没看到' });
    const event = (await at.house.wishes.findRecord(id))?.events.at(-1);
    if (event?.type !== 'WishDisputed') throw new Error('it was disputed last');
    await at.house.react({ ...event, reason: spelt });
    const inbox = await at.ask<{ items: Notice[] }>('wang', 'GET', '/api/inbox');
    expect(inbox.body.items.find(({ name }) => name === 'wishDisputed')?.params.reason).toBe('***');
  });
  test('halves of characters are refused', async () => {
    const { body } = await at.submit('zhou', { title: '拐杖\ud83d一副' });
    expect(body.errors?.[0]).toMatchObject({ reason: 'controlCharacters', pointer: '/title' });
  });
});

test('the wall of a place holds that place, not one whose name begins alike', async () => {
  const id = await at.posted();
  const ids = async (area: string) =>
    (await at.ask<{ items: WishSummary[] }>('nobody', 'GET', `/api/wishes?area=${area}`)).body.items.map((wish) => wish.id);
  expect([await ids(county), await ids('huangliu/hewan'), await ids(liuyin)]).toEqual([[id], [id], [id]]);
  expect([await ids('huangliu/he'), await ids('huangliu/hewan/liu')]).toEqual([[], []]);
});
