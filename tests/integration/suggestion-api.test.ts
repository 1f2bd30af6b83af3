import { beforeEach, describe, expect, test } from '@jest/globals';
import type { SuggestionForm, SuggestionRecord } from '@shared/suggestions/suggestion.contracts';
import { type MemoryStore, memoryStore, type StoreOperation } from '../../functions/core/memory-store';
import { png } from '../../functions/media/file.builder';
import { uploaded } from '../support/clues';
import { type AHouse, aHouse, county, liuyin, shiqiao } from '../support/house';

type Receipt = { id: string; code: string; desk: { level: string; label: string }; dueAt: string; reason?: string };
type Listed = { items: { id: string }[] };
type Asked = SuggestionRecord & { reason?: string };

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});

const aLetter = (changes: Partial<SuggestionForm> = {}): SuggestionForm => ({
  kind: 'service',
  words: '社区办事大厅中午没有人值班，老人白跑了两趟。',
  media: [],
  areaPath: liuyin,
  toCounty: false,
  anonymous: false,
  ...changes,
});
const write = async (who: string, changes: Partial<SuggestionForm> = {}) =>
  (await at.ask<Receipt>(who, 'POST', '/api/suggestions', aLetter(changes))).body;
const see = (who: string, id: string) => at.ask<Asked>(who, 'GET', `/api/suggestions/${id}`);
const act = (who: string, id: string, slug: string, body: unknown) => at.ask<Asked>(who, 'POST', `/api/suggestions/${id}/${slug}`, body);
const answer = (who: string, id: string, words = '从今天起中午也有人值班，给您添麻烦了。') => act(who, id, 'answers', { words });
const track = (code: string) => at.ask<Asked>('nobody', 'POST', '/api/suggestions/tracking', { code });
const clock = () => at.house.runDue(at.time.now);
const queue = async (who: string, query = '') =>
  (await at.ask<Listed>(who, 'GET', `/api/suggestion-queue${query}`)).body.items.map(({ id }) => id);
const chain = async (id: string) => (await at.house.suggestions.findRecord(id))?.events ?? [];
const names = async (who: string) => {
  type Inbox = { items: { name: string }[] };
  return (await at.ask<Inbox>(who, 'GET', '/api/inbox')).body.items.map(({ name }) => name);
};
const tell = async (id: string) => {
  for (const event of await chain(id)) await at.house.react(event);
};

describe('the main path', () => {
  test('a resident writes, the community answers in words, the writer hears and says that it helped', async () => {
    const { id, desk, dueAt, code } = await write('zhou');
    expect([desk.level, desk.label, dueAt]).toEqual(['community', '柳荫社区', '2026-11-25T10:00:00.000Z']);
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(await queue('officer')).toEqual([id]);
    await tell(id);
    expect(await names('officer')).toEqual(['suggestionArrived']);
    expect((await answer('officer', id)).body).toMatchObject({ status: 'answered', relation: 'desk', actions: [] });
    await tell(id);
    expect(await names('zhou')).toEqual(['suggestionAnswered']);
    const own = (await see('zhou', id)).body;
    expect(own).toMatchObject({ relation: 'own', actions: ['sayHelped'], answers: [{ desk: '柳荫社区', by: '' }] });
    expect(own.chain.map(({ who }) => who)).toEqual(['', '']);
    expect((await act('zhou', id, 'helped', { helped: true })).body).toMatchObject({ status: 'ended', helped: true });
    expect((await act('zhou', id, 'helped', { helped: true })).status).toBe(200);
    expect((await chain(id)).map(({ type }) => type)).toEqual(['SuggestionMade', 'SuggestionAnswered', 'SuggestionEnded']);
    expect(await queue('officer', '?show=ended')).toEqual([id]);
    const mine = await at.ask<Listed>('zhou', 'GET', '/api/me/suggestions');
    expect(mine.body.items.map((one) => one.id)).toEqual([id]);
  });

  test('a guest writes without an account, finds the answer by the code, and is not helped: the town looks at it', async () => {
    const { id, code } = await write('nobody', { kind: 'idea' });
    expect((await track('2222-2222-2222')).body.reason).toBe('codeUnknown');
    expect((await track(code.toLowerCase().replaceAll('-', ' '))).body).toMatchObject({
      id,
      relation: 'code',
      status: 'open',
      actions: [],
    });
    await answer('officer', id);
    expect((await track(code)).body).toMatchObject({ status: 'answered', actions: ['sayHelped'] });
    const said = await at.ask<Asked>('nobody', 'POST', '/api/suggestions/tracking/helped', { code, helped: false, words: '还是没有人' });
    expect(said.body).toMatchObject({ status: 'open', desk: { level: 'town' }, raised: 1, answers: [{ desk: '柳荫社区' }] });
    expect(await queue('officer')).toEqual([]);
    expect(await queue('town')).toEqual([id]);
  });

  test('unanswered it is reminded, goes up desk by desk, and at the county it is called late once', async () => {
    const { id } = await write('zhou');
    at.later(4.6);
    await clock();
    expect((await chain(id)).map(({ type }) => type)).toEqual(['SuggestionMade', 'SuggestionReminded']);
    for (let day = 0; day < 20; day += 1) {
      at.later(1);
      await clock();
    }
    expect((await chain(id)).map((event) => [event.type, 'desk' in event && event.desk.level])).toEqual([
      ['SuggestionMade', 'community'],
      ['SuggestionReminded', 'community'],
      ['SuggestionRaised', 'town'],
      ['SuggestionReminded', 'town'],
      ['SuggestionRaised', 'county'],
      ['SuggestionReminded', 'county'],
      ['SuggestionOverdue', 'county'],
    ]);
    expect((await see('zhou', id)).body).toMatchObject({ overdue: true, desk: { label: '黄柳县服务台' } });
    await tell(id);
    expect(await names('town')).toEqual(['suggestionDueSoon', 'suggestionRaised']);
  });

  test('an answer nobody speaks of ends by itself', async () => {
    const { id } = await write('zhou');
    await answer('officer', id);
    at.later(15);
    await clock();
    const { body } = await see('zhou', id);
    expect([body.status, body.helped]).toEqual(['ended', undefined]);
    expect((await act('zhou', id, 'helped', { helped: false })).body.reason).toBe('suggestionNotAnswered');
  });
});

describe('never at the desk complained of', () => {
  test('what is about the community’s people lies at the county, unseen below, and cannot be handed down', async () => {
    await at.regrant('gao', [{ role: 'countyOfficer', areaPath: county }]);
    const { id, desk } = await write('zhou', { kind: 'conduct', complained: 'community' });
    expect(desk.level).toBe('county');
    expect((await see('officer', id)).status).toBe(404);
    expect((await answer('officer', id)).status).toBe(404);
    expect((await see('gao', id)).body).toMatchObject({ actions: ['answer', 'handOn'], desks: [{ level: 'town' }] });
    const down = { areaPath: liuyin, reason: '请社区说明' };
    expect((await act('gao', id, 'desk', down)).body.reason).toBe('deskComplainedOf');
    expect((await act('gao', id, 'desk', { ...down, areaPath: 'huangliu/hewan' })).body.desk.level).toBe('town');
    await tell(id);
    expect(await names('officer')).toEqual([]);
    expect((await answer('town', id)).status).toBe(200);
  });

  test('what is about the county’s people is answered by the administrators alone; the supervisor reads it', async () => {
    await at.regrant('gao', [{ role: 'countyOfficer', areaPath: county }]);
    const { id, desk } = await write('nobody', { kind: 'conduct', complained: 'county' });
    expect(desk.level).toBe('oversight');
    for (const who of ['gao', 'officer', 'town', 'leader', 'farAdmin', 'townAdmin', 'zhou']) expect((await see(who, id)).status).toBe(404);
    expect((await see('supervisor', id)).body).toMatchObject({ relation: 'supervisor', actions: [] });
    expect((await answer('supervisor', id)).status).toBe(403);
    expect(await queue('gao', '?desk=below')).toEqual([]);
    expect(await queue('admin')).toEqual([id]);
    expect((await see('admin', id)).body.actions).toEqual(['answer']);
    expect((await answer('admin', id)).status).toBe(200);
  });

  test('about conduct one says whose it is', async () => {
    expect((await write('zhou', { kind: 'conduct' })).reason).toBe('complainedMissing');
  });

  test('nobody answers what they wrote', async () => {
    const { id } = await write('officer');
    expect((await answer('officer', id)).status).toBe(403);
    expect((await see('officer', id)).body.actions).toEqual([]);
  });
});

describe('what is kept of the writer', () => {
  test('of an anonymous letter neither name nor id, in the store as in what anybody sees; they find it among their own', async () => {
    const { id, code } = await write('zhou', { anonymous: true });
    const stored = (at.store as MemoryStore).all().filter(({ pk }) => pk === `SUGGESTION#${id}`);
    expect(stored.length).toBe(2);
    expect(JSON.stringify(stored)).not.toMatch(/"zhou"|周/);
    expect(JSON.stringify((at.store as MemoryStore).all())).not.toContain(code.replaceAll('-', ''));
    expect((await see('officer', id)).body.writerLabel).toBe('');
    expect((await see('zhou', id)).body).toMatchObject({ relation: 'own' });
    await answer('officer', id);
    await tell(id);
    expect(await names('zhou')).toEqual([]);
  });

  test('who uploaded a photo of an anonymous letter is told by nothing that is stored of it', async () => {
    const [hidden, open] = [await uploaded(at, 'zhou', png([])), await uploaded(at, 'zhou', png([], 41))];
    const ownerOf = async (mediaId: string) => (await at.house.media.find(mediaId))?.ownerId;
    const { id } = await write('zhou', { anonymous: true, media: [hidden] });
    await write('zhou', { media: [open] });
    expect([await ownerOf(hidden), await ownerOf(open)]).toEqual([`suggestion.${id}`, 'zhou']);
    expect((await see('officer', id)).body.media.map((one) => one.id)).toEqual([hidden]);
    const telling = (at.store as MemoryStore).all().map((item) => JSON.stringify(item));
    expect(telling.filter((item) => item.includes(hidden) && item.includes('zhou'))).toEqual([]);
  });

  test('a named one shows a masked name, and numbers of people are refused', async () => {
    const { id } = await write('zhou');
    expect((await see('officer', id)).body.writerLabel).toBe('周**');
    expect((await write('nobody', { words: '请打 13912345678 找我说这件事' })).reason).toBe('phoneInPublicText');
  });

  test('files of somebody else are refused', async () => {
    expect((await write('zhou', { media: ['img_x'] })).reason).toBe('mediaUnknown');
    expect((await write('nobody', { media: ['img_x'] })).reason).toBe('mediaUnknown');
  });
});

describe('lists', () => {
  test('the county’s desk reads one query, however many communities have something', async () => {
    let queries = 0;
    const counted = memoryStore({ hooks: { before: ({ kind }: StoreOperation) => void (kind === 'query' && queries++) } });
    at = await aHouse(counted);
    await at.regrant('gao', [{ role: 'countyOfficer', areaPath: county }]);
    const here = await write('zhou');
    const there = await write('zhou', { areaPath: shiqiao });
    await queue('gao');
    queries = 0;
    expect((await queue('gao', '?desk=below')).sort()).toEqual([here.id, there.id].sort());
    expect(queries).toBe(1);
    expect(await queue('town', '?desk=below')).toEqual([here.id]);
    expect(await queue('elsewhere')).toEqual([there.id]);
  });

  test('times are set by the administrator and hold from then on', async () => {
    const rules = { answerDays: 2, remindBeforeDays: 1, raisedDays: 1, helpedDays: 7 };
    expect((await at.ask('officer', 'PUT', '/api/rules/suggestions', rules)).status).toBe(403);
    expect((await at.ask('admin', 'PUT', '/api/rules/suggestions', rules)).status).toBe(200);
    at.later(1);
    expect((await write('zhou')).dueAt).toBe('2026-11-23T10:00:00.000Z');
  });
});
