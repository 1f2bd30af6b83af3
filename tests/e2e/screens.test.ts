import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTown, type Town, wishAt } from './support/town';
import { becomesDark, type Scenes, textGrows, walk } from './support/walk';

let town: Town;
let ids: Record<'submitted' | 'open' | 'claimed' | 'delivered', string>;
beforeAll(async () => {
  town = await startTown();
  ids = {
    submitted: await wishAt(town, 'submitted', '一台小风扇'),
    open: await wishAt(town, 'open', '一床厚被子'),
    claimed: await wishAt(town, 'claimed', '一副结实的拐杖'),
    delivered: await wishAt(town, 'delivered', '一盏护眼台灯'),
  };
  await town.settle();
}, 240_000);
afterAll(() => town.close());

const record = (id: string) => `packages/wishes/record/index?id=${id}`;
const compose = (who: string) => `packages/wishes/compose/index?for=${who}`;

const scenesOf = (): Scenes => [
  [
    undefined,
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'wall', address: 'pages/wall/index' },
      { title: 'fulfilled wishes', address: 'pages/wall/index?show=fulfilled' },
      { title: 'record', address: record(ids.open) },
      { title: 'login', address: 'packages/account/login/index' },
      { title: 'inbox', address: 'pages/inbox/index' },
      { title: 'me', address: 'pages/me/index' },
      { title: 'privacy', address: 'packages/account/privacy/index' },
      { title: 'queue', address: 'packages/workbench/queue/index' },
      { title: 'a record that is not there', address: record('nothing') },
    ],
  ],
  [
    'zhou',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'form', address: compose('self') },
      { title: 'form with faults', address: compose('relative'), press: ['送出心愿|Send the wish|下一步|Next'] },
      { title: 'my wishes', address: 'packages/wishes/mine/index' },
      { title: 'record delivered to me', address: record(ids.delivered) },
      { title: 'inbox', address: 'pages/inbox/index' },
      { title: 'me', address: 'pages/me/index' },
    ],
  ],
  [
    'wang',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'claiming', address: `${record(ids.open)}&act=claim` },
      { title: 'delivering', address: `${record(ids.claimed)}&act=deliver` },
      { title: 'giving back', address: `${record(ids.claimed)}&act=release` },
    ],
  ],
  [
    'zhao',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'form for a resident', address: compose('gridWorker') },
    ],
  ],
  [
    'sun',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'queue', address: 'packages/workbench/queue/index' },
      { title: 'verifying', address: `${record(ids.submitted)}&act=verify` },
    ],
  ],
  [
    'ma',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'queue', address: 'packages/workbench/queue/index?desk=settle' },
      { title: 'hats', address: 'pages/home/index', press: ['.*(换个身份|Change role).*'] },
    ],
  ],
  ['zheng', [{ title: 'home', address: 'pages/home/index' }]],
  [
    'tang',
    [
      { title: 'home', address: 'pages/home/index' },
      { title: 'rules', address: 'packages/account/rules/index' },
    ],
  ],
];

test('on a light and a dark phone', async () => {
  expect(await walk(town, scenesOf(), { name: 'light', open: {}, also: becomesDark })).toEqual([]);
}, 120_000);

test('in care mode, also with doubled text', async () => {
  expect(await walk(town, scenesOf(), { name: 'care', open: { settings: { care: true } }, also: textGrows })).toEqual([]);
}, 120_000);

test('in English', async () => {
  expect(await walk(town, scenesOf(), { name: 'English', open: { settings: { language: 'en' } } })).toEqual([]);
}, 120_000);

test('on a wide window', async () => {
  expect(await walk(town, scenesOf(), { name: 'wide', open: { viewport: 'wide' } })).toEqual([]);
}, 120_000);
