import { afterEach, expect, test } from '@jest/globals';
import { helpActions, helpStatuses, helpStepOf } from '@shared/help/help';
import type { HelpRecord } from '@shared/help/help.views';
import { cleanup, render, screen, within } from '@testing-library/react';
import { HelpView } from './HelpView';

const now = new Date('2026-11-22T04:00:00.000Z');
const crew = { placeId: 'h1.1', label: '王**', mine: false, acceptedAt: '2026-11-22T03:00:00.000Z' };
const record: HelpRecord = {
  id: 'h1',
  status: 'matched',
  kind: 'repair',
  title: '修一修漏水的龙头',
  words: '',
  urgency: 'normal',
  when: { kind: 'fixed', start: '2026-11-26T01:00:00.000Z' },
  slot: { start: '2026-11-26T01:00:00.000Z', end: '2026-11-26T02:00:00.000Z' },
  minutes: 60,
  people: 2,
  taken: 1,
  areaPath: 'hl/hexi/liuyin',
  areaName: '柳荫社区',
  askerLabel: '周**',
  forWhom: 'adult',
  changedAt: '2026-11-22T03:00:00.000Z',
  overdue: false,
  version: 4,
  step: 3,
  actions: [],
  relation: 'own',
  risks: ['tools'],
  media: [],
  crew: [crew],
  authorIs: 'self',
  submittedAt: '2026-11-21T01:00:00.000Z',
  chain: [
    { id: 'h1.1', type: 'HelpSubmitted', at: '2026-11-21T01:00:00.000Z', who: '周**', as: 'asker', params: {} },
    { id: 'h1.2', type: 'ReachWidened', at: '2026-11-21T02:00:00.000Z', who: '', as: 'clock', params: { reach: 'town' } },
    { id: 'h1.3', type: 'SomethingNewer', at: '2026-11-21T03:00:00.000Z', who: '王**', as: 'volunteer', params: { odd: 'x' } },
  ],
};
const show = (changes: Partial<HelpRecord> = {}) => render(<HelpView record={{ ...record, ...changes }} now={now} onContact={() => {}} />);
afterEach(cleanup);

test('says in one sentence who comes when, and how many are still needed', () => {
  show();
  expect(screen.getByRole('status').textContent).toContain('王** 周四 09:00 来');
  expect(within(screen.getByRole('region', { name: '谁来' })).getByText('还差 1 人')).toBeTruthy();
});

test('what to mind is told to who comes, until it is done', () => {
  const risk = () => screen.queryByText('要用工具，先断电关水，当心手');
  const { unmount } = show();
  expect(risk()).toBeNull();
  unmount();
  const coming = show({ relation: 'crew' });
  expect(risk()).not.toBeNull();
  coming.unmount();
  show({ relation: 'crew', status: 'logged' });
  expect(risk()).toBeNull();
});

test('tells the chain from its params, and does not stumble over what it does not know', () => {
  show();
  const chain = screen.getByRole('list', { name: '一路走来' });
  expect(chain.textContent).toContain('到更大的范围找');
  expect(chain.textContent).toContain('全镇');
  expect(chain.textContent).not.toMatch(/undefined|SomethingNewer|\bx\b/);
});

test('whoever comes reads of themselves', () => {
  show({ relation: 'crew', crew: [{ ...crew, mine: true }] });
  expect(screen.getByRole('status').textContent).toContain('您 周四 09:00 去');
  expect(screen.queryByText(/王\*\* 周四/)).toBeNull();
});

test.each(helpStatuses)('%s is said in words, in every step of the way', (status) => {
  show({ status, step: helpStepOf[status], actions: [...helpActions[status]], reason: '原因在这里', channel: 'clue' });
  expect(screen.getByRole('status').textContent?.replace('现在到哪一步', '').trim().length).toBeGreaterThan(3);
  expect(document.body.textContent).not.toMatch(/undefined|\{\w+\}/);
});
