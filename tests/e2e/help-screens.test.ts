import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HelpStatus } from '@shared/help/help';
import type { HelpSummary } from '@shared/help/help.views';
import type { GroupView } from '@shared/volunteers/volunteer.contracts';
import { startTown, type Town, type Who } from './support/town';
import { becomesDark, type Scenes, textGrows, walk } from './support/walk';

let town: Town;
let scenes: Scenes;
beforeAll(async () => {
  town = await startTown();
  await town.settle();
  scenes = await scenesOf();
}, 240_000);
afterAll(() => town.close());

const listOf = async (who: Who, path: string) =>
  (await town.ask<{ items: HelpSummary[] }>(who, 'GET', `${path}${path.includes('?') ? '&' : '?'}limit=50`)).items;
/** The demo county's requests, by where they stand. */
const oneOf = (items: readonly HelpSummary[], ...statuses: HelpStatus[]): string => {
  const found = items.find(({ status }) => statuses.includes(status));
  if (!found) throw new Error(`The demo county has no request that is ${statuses.join(' or ')}.`);
  return found.id;
};
const record = (id: string, act?: string) => `packages/help/record/index?id=${id}${act ? `&act=${act}` : ''}`;

async function scenesOf(): Promise<Scenes> {
  const mine = await listOf('zhou', '/api/me/help-requests');
  const tasks = async (show: string) => listOf('li', `/api/me/help-tasks?show=${show}`);
  const desk = async (name: string) => listOf('sun', `/api/queues/help?desk=${name}`);
  const [offered, coming, done] = [await tasks('offered'), await tasks('coming'), await tasks('done')];
  const [triage, settle, safety, unmatched] = [await desk('triage'), await desk('settle'), await desk('safety'), await desk('unmatched')];
  const { items: groups } = await town.ask<{ items: GroupView[] }>('wu', 'GET', '/api/volunteer-groups?limit=50');
  const group = groups.find(({ mine }) => mine === 'leader');
  if (!group) throw new Error('The demo county has no group that Wu leads.');
  const logged = oneOf(mine, 'logged');
  const underWay = oneOf(mine, 'underWay');
  const open = oneOf(unmatched, 'open');
  const volunteer = (page: string) => `packages/volunteer/${page}`;
  return [
    [
      undefined,
      [
        { title: 'record of an open request', address: record(open) },
        { title: 'asking', address: 'packages/help/ask/index' },
        { title: 'open help', address: volunteer('open/index') },
        { title: 'joining', address: volunteer('join/index') },
        { title: 'certificate to check', address: 'packages/service/check/index' },
        { title: 'wrong certificate', address: 'packages/service/check/index?number=HUANGLIU-2026-000123&code=ABCDEFGHJK' },
      ],
    ],
    [
      'zhou',
      [
        { title: 'asking', address: 'packages/help/ask/index' },
        { title: 'asking with faults', address: 'packages/help/ask/index?for=relative', press: ['送出求助|Send|下一步|Next'] },
        { title: 'my requests', address: 'packages/help/mine/index' },
        { title: 'under way', address: record(underWay) },
        { title: 'nobody came', address: record(underWay, 'reportNoShow') },
        { title: 'logged', address: record(logged) },
        { title: 'confirming', address: record(logged, 'confirm') },
        { title: 'not so', address: record(logged, 'dispute') },
        { title: 'reporting', address: record(logged, 'reportSafety') },
        { title: 'joining', address: volunteer('join/index') },
      ],
    ],
    [
      'li',
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'me', address: 'pages/me/index' },
        { title: 'profile', address: volunteer('join/index') },
        { title: 'open help', address: volunteer('open/index') },
        { title: 'offers', address: volunteer('tasks/index?show=offered') },
        { title: 'coming', address: volunteer('tasks/index?show=coming') },
        { title: 'done', address: volunteer('tasks/index?show=done') },
        { title: 'offered', address: record(oneOf(offered, 'open')) },
        { title: 'accepting', address: record(oneOf(offered, 'open'), 'accept') },
        { title: 'declining', address: record(oneOf(offered, 'open'), 'decline') },
        { title: 'matched', address: record(oneOf(coming, 'matched')) },
        { title: 'giving back', address: record(oneOf(coming, 'matched'), 'giveBack') },
        { title: 'logging', address: record(oneOf(coming, 'matched'), 'log') },
        { title: 'done record', address: record(oneOf(done, 'closed', 'confirmed')) },
        { title: 'groups', address: volunteer('groups/index') },
        { title: 'service', address: volunteer('service/index') },
        { title: 'certificates', address: volunteer('certificate/index'), press: ['开证明|Issue.*'] },
      ],
    ],
    [
      'wu',
      [
        { title: 'group of mine', address: volunteer(`group/index?id=${group.groupId}`) },
        { title: 'coming', address: volunteer('tasks/index') },
      ],
    ],
    [
      'sun',
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'sorting', address: record(oneOf(triage, 'submitted'), 'triage') },
        { title: 'asking for more', address: record(oneOf(triage, 'submitted'), 'return') },
        { title: 'passing on', address: record(oneOf(triage, 'submitted'), 'convert') },
        { title: 'asking some more', address: record(open, 'offerTo') },
        { title: 'settling', address: record(oneOf(settle, 'disputed'), 'settle') },
        { title: 'safety', address: record(safety[0]?.id ?? '', 'closeSafety') },
        { title: 'desk', address: 'packages/workbench/help-queue/index' },
        { title: 'safety desk', address: 'packages/workbench/help-queue/index?desk=safety' },
        { title: 'proofs', address: 'packages/workbench/proofs/index' },
        { title: 'groups', address: volunteer('groups/index') },
      ],
    ],
    [
      'zhao',
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'asking for a resident', address: 'packages/help/ask/index?for=gridWorker' },
        { title: 'calls', address: 'packages/workbench/calls/index' },
      ],
    ],
    [
      'gao',
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'desk', address: 'packages/workbench/help-queue/index?desk=unmatched' },
      ],
    ],
    [
      'tang',
      [
        { title: 'home', address: 'pages/home/index' },
        { title: 'given-up messages', address: 'packages/workbench/letters/index' },
        { title: 'weights', address: 'packages/workbench/matching/index' },
        { title: 'limits of help', address: 'packages/account/help-rules/index' },
        { title: 'how I am told', address: 'packages/account/notifications/index' },
      ],
    ],
  ];
}

test('on a light and a dark phone', async () => {
  expect(await walk(town, scenes, { name: 'light', open: {}, also: becomesDark })).toEqual([]);
}, 300_000);

test('in care mode, also with doubled text', async () => {
  expect(await walk(town, scenes, { name: 'care', open: { settings: { care: true } }, also: textGrows })).toEqual([]);
}, 300_000);

test('in English', async () => {
  expect(await walk(town, scenes, { name: 'English', open: { settings: { language: 'en' } } })).toEqual([]);
}, 300_000);

test('on a wide window', async () => {
  expect(await walk(town, scenes, { name: 'wide', open: { viewport: 'wide' } })).toEqual([]);
}, 300_000);
