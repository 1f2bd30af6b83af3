import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ClueReceipt } from '@shared/clues/clue.contracts';
import type { ClueOwnerView, ClueRecord } from '@shared/clues/clue.views';
import type { StationView } from '@shared/grid/grid.views';
import type { SuggestionSummary } from '@shared/suggestions/suggestion.contracts';
import type { DriveView, VisitSummary } from '@shared/visits/visit.views';
import { startTown, type Town, type Who } from './support/town';
import { becomesDark, type Scenes, textGrows, walk } from './support/walk';

let town: Town;
let scenes: Scenes;
beforeAll(async () => {
  town = await startTown();
  await town.settle();
  scenes = await scenesOf();
}, 300_000);
afterAll(() => town.close());

const cell = 'huangliu/hexi/liuyin/c2';
const community = 'huangliu/hexi/liuyin';
/** A household that somebody with an account lives in, and one that stands in the ledger twice. */
const [household, twice] = ['hh1', 'hh27'];
const listOf = async <Item>(who: Who | undefined, path: string) => (await town.ask<{ items: Item[] }>(who, 'GET', path)).items;
const firstOf = <Item>(items: readonly Item[], what: string): Item => {
  const [first] = items;
  if (!first) throw new Error(`The demo county has no ${what}.`);
  return first;
};

type Stage = 'reported' | 'given' | 'inHand' | 'settled' | 'closed';
const stages: readonly Stage[] = ['reported', 'given', 'inHand', 'settled', 'closed'];
/** A clue of 郭小兰's as far as asked, with its tracking code. */
async function clueAt(stage: Stage, title: string) {
  const about = { name: '周大山', phone: '19900000001', address: '柳荫社区平房区 3 排 2 号' };
  const report = {
    draftId: randomUUID(),
    foundBy: 'gridWorker',
    anonymous: false,
    words: `${title}，门口的菜没人拿`,
    media: [],
    areaPath: cell,
  };
  const { id, code } = await town.ask<ClueReceipt>('guo', 'POST', '/api/clues', { ...report, about, householdId: household });
  const on = (who: Who, slug: string, body: object) => town.ask<ClueRecord>(who, 'POST', `/api/clues/${id}/${slug}`, body);
  const give = async () => {
    const { label: _shown, ...owner } = firstOf(
      (await listOf<ClueOwnerView>('sun', `/api/clues/${id}/owners`)).filter(({ level, personId }) => level === 'cell' && personId),
      'grid worker in the cell',
    );
    return on('sun', 'dispatch', { kind: 'elderCare', urgency: 'soon', title, owner, words: '请先打个电话' });
  };
  const seen = { visitedAt: town.now().toISOString(), met: 'personMet', words: '腿疼，扶着墙走。', media: [], outcomeWords: '' };
  const wish = { title, campaign: 'goodwill', category: 'goods', estimatedYuan: 120, forWhom: 'adult' };
  const steps = [
    give,
    () => on('guo', 'verification', { ...seen, ...(stage === 'inHand' ? { outcome: 'wishOpened', wish } : { outcome: 'helpedOnSpot' }) }),
    () => undefined,
    () => on('guo', 'feedback', { words: '已上门看过，帮上了，谢谢您' }),
  ];
  for (const step of steps.slice(0, stages.indexOf(stage))) await step();
  return { id, code };
}

const clue = (page: string) => `packages/clues/${page}`;
const visit = (page: string) => `packages/visits/${page}`;
const grid = (page: string) => `packages/grid/${page}`;
const voice = (page: string) => `packages/suggestions/${page}`;
const file = (page: string) => `packages/households/${page}`;
const act = (page: string, name: string) => `${page}&act=${name}`;

async function scenesOf(): Promise<Scenes> {
  const [reported, given, inHand, settled, closed] = await Promise.all(stages.map((stage, at) => clueAt(stage, `第${at + 1}位老人腿疼`)));
  if (!reported || !given || !inHand || !settled || !closed) throw new Error('Five clues were reported.');
  await town.settle();
  const [due, done] = await Promise.all(['due', 'done'].map((show) => listOf<VisitSummary>('sun', `/api/visits?show=${show}&limit=5`)));
  const drive = firstOf(await listOf<DriveView>('sun', '/api/drives'), 'festival drive');
  const station = firstOf(await listOf<StationView>(undefined, `/api/stations?area=${community}&limit=5`), 'station in Liuyin');
  const complaint = firstOf(await listOf<SuggestionSummary>('sun', '/api/suggestion-queue?limit=5'), 'complaint at the community');
  const record = (id: string) => clue(`record/index?id=${id}`);
  const dueId = firstOf(due ?? [], 'visit that is due').id;
  const visited = visit(`record/index?id=${dueId}`);
  return [
    [
      undefined,
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'report', address: clue('report/index') },
        { title: 'report with faults', address: clue('report/index'), press: ['上报|Send|Report|下一步|Next'] },
        { title: 'track', address: clue('track/index') },
        { title: 'track told', address: clue(`track/index?code=${closed.code}`) },
        { title: 'outbox', address: clue('outbox/index') },
        { title: 'post', address: grid(`post/index?area=${cell}`) },
        { title: 'post of the county', address: grid('post/index?area=huangliu') },
        { title: 'stations', address: grid('stations/index') },
        { title: 'complain', address: voice('write/index') },
        { title: 'track complaint', address: voice('track/index') },
      ],
    ],
    [
      'zhou',
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'me', address: 'pages/me/index' },
        { title: 'my file', address: file('mine/index') },
        { title: 'my clues', address: clue('mine/index') },
        { title: 'my complaints', address: voice('mine/index') },
        { title: 'my chain', address: `packages/chain/record/index?chain=H-${household}` },
      ],
    ],
    [
      'guo',
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'report', address: clue('report/index') },
        { title: 'my clues', address: clue('mine/index') },
        { title: 'to verify', address: 'packages/workbench/clue-queue/index?desk=verify' },
        { title: 'given', address: record(given.id) },
        { title: 'verify', address: act(record(given.id), 'verify') },
        { title: 'hand on', address: act(record(given.id), 'handOn') },
        { title: 'feedback', address: act(record(settled.id), 'giveFeedback') },
        { title: 'file', address: file(`file/index?id=${household}`) },
        { title: 'route', address: visit('route/index') },
      ],
    ],
    [
      'zhao',
      [
        { title: 'visits', address: visit('list/index') },
        { title: 'sheet', address: visit(`sheet/index?id=${dueId}`) },
        { title: 'plan', address: visit(`plan/index?household=${household}&label=周**`) },
      ],
    ],
    [
      'sun',
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'triage desk', address: 'packages/workbench/clue-queue/index' },
        { title: 'clue to sort', address: record(reported.id) },
        { title: 'dispatch', address: act(record(reported.id), 'dispatch') },
        { title: 'duplicate', address: act(record(reported.id), 'markDuplicate') },
        { title: 'link', address: act(record(reported.id), 'linkHousehold') },
        { title: 'ask for more', address: act(record(reported.id), 'return') },
        { title: 'clue in hand', address: record(inHand.id) },
        { title: 'settle', address: act(record(inHand.id), 'settle') },
        { title: 'clue closed', address: record(closed.id) },
        { title: 'ledger', address: file('ledger/index') },
        { title: 'ledger waiting', address: file('ledger/index?show=waiting') },
        { title: 'file', address: file(`file/index?id=${household}`) },
        { title: 'file twice', address: file(`file/index?id=${twice}`) },
        { title: 'level', address: file(`file/index?id=${household}`), press: ['确定等级|Decide the level'] },
        { title: 'open file', address: file('open/index') },
        { title: 'chain', address: `packages/chain/record/index?chain=H-${household}` },
        { title: 'broken chains', address: 'packages/chain/broken/index' },
        { title: 'work log', address: 'packages/chain/work/index' },
        { title: 'visits due', address: visit('list/index?show=due') },
        { title: 'visit', address: visited },
        { title: 'visit done', address: visit(`record/index?id=${firstOf(done ?? [], 'visit that was made').id}`) },
        { title: 'who goes', address: act(visited, 'assign') },
        { title: 'drives', address: visit('drives/index') },
        { title: 'drive', address: visit(`drive/index?id=${drive.id}`) },
        { title: 'open drive', address: visit('open-drive/index') },
        { title: 'change post', address: grid(`post-edit/index?area=${community}`) },
        { title: 'change station', address: grid(`station-edit/index?id=${station.id}`) },
        { title: 'complaints', address: voice('queue/index') },
        { title: 'complaint', address: voice(`record/index?id=${complaint.id}`) },
      ],
    ],
    [
      'gao',
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'work log', address: 'packages/chain/work/index' },
        { title: 'broken chains', address: 'packages/chain/broken/index' },
      ],
    ],
    [
      'tang',
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'tables', address: 'packages/office-data/tables/index' },
        { title: 'exports', address: 'packages/office-data/exports/index' },
        { title: 'areas', address: grid('areas/index') },
        { title: 'times for complaints', address: 'packages/account/suggestion-rules/index' },
        { title: 'standards of households', address: 'packages/account/household-rules/index' },
      ],
    ],
  ];
}

test('on a light and a dark phone', async () => {
  expect(await walk(town, scenes, { name: 'light', open: {}, also: becomesDark })).toEqual([]);
}, 600_000);

test('in care mode, also with doubled text', async () => {
  expect(await walk(town, scenes, { name: 'care', open: { settings: { care: true } }, also: textGrows })).toEqual([]);
}, 600_000);

test('in English', async () => {
  expect(await walk(town, scenes, { name: 'English', open: { settings: { language: 'en' } } })).toEqual([]);
}, 600_000);

test('on a wide window', async () => {
  expect(await walk(town, scenes, { name: 'wide', open: { viewport: 'wide' } })).toEqual([]);
}, 600_000);
