import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { helpRefusalWords } from '@shared/glossary/help-refusals';
import { type HelpAction, helpActionNames } from '@shared/help/help';
import type { HelpRecord } from '@shared/help/help.views';
import * as contracts from '@shared/help/help-commands.contracts';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type * as z from 'zod/mini';
import type { Refused } from '@/api/client';
import { forgetTyped } from '@/parts/record/typed';
import { type Command, commands, sortActions } from '../commands';
import { HelpSheet } from './HelpSheet';

const now = new Date('2026-11-24T04:00:00.000Z');
const record: HelpRecord = {
  id: 'h1',
  status: 'logged',
  kind: 'hospitalCompany',
  title: '陪去县医院复查',
  words: '周二上午去复查，想有人陪',
  urgency: 'soon',
  when: { kind: 'window', from: '2026-11-24', to: '2026-11-26', part: 'morning' },
  slot: { start: '2026-11-24T01:00:00.000Z', end: '2026-11-24T04:00:00.000Z' },
  minutes: 180,
  people: 1,
  taken: 1,
  areaPath: 'hl/hexi/liuyin',
  areaName: '柳荫社区',
  askerLabel: '周**',
  forWhom: 'adult',
  changedAt: '2026-11-24T03:00:00.000Z',
  overdue: false,
  version: 6,
  step: 4,
  actions: ['confirm', 'dispute', 'reportSafety'],
  relation: 'own',
  risks: ['frailPerson'],
  media: [],
  crew: [
    {
      placeId: 'h1.1',
      label: '王**',
      mine: false,
      acceptedAt: '2026-11-22T03:00:00.000Z',
      arrivedAt: '2026-11-24T01:05:00.000Z',
      log: { from: '2026-11-24T01:05:00.000Z', to: '2026-11-24T03:35:00.000Z', minutes: 150, words: '送回了家', media: [], done: 'fully' },
    },
  ],
  authorIs: 'self',
  submittedAt: '2026-11-21T01:00:00.000Z',
  chain: [],
};
const { slot: _, ...unset } = record;
const unlogged: HelpRecord = { ...record, status: 'matched', crew: record.crew.map(({ log: _log, ...rest }) => ({ ...rest, mine: true })) };

const answers: Record<string, unknown> = {
  '/candidates': {
    items: [{ volunteerId: 'v1', label: '李*', areaName: '柳荫社区', score: 80, reasons: [], asked: 'no' }],
    outside: [],
    looked: 1,
  },
  '/safety-reports': {
    items: [
      { id: 's1', kind: 'money', words: '要了五十块钱', by: 'asker', byLabel: '周**', about: '王**', at: '2026-11-24T03:00:00.000Z' },
      {
        id: 's0',
        kind: 'other',
        words: '旧的',
        by: 'asker',
        byLabel: '周**',
        at: '2026-11-20T03:00:00.000Z',
        closedAt: '2026-11-21T03:00:00.000Z',
      },
    ],
  },
  '/api/volunteer-groups/g1': {
    members: [
      { personId: 'm1', label: '赵*', skills: ['hospitalCompany'], paused: false, leads: true },
      { personId: 'm2', label: '钱*', skills: [], paused: true, leads: false },
    ],
  },
  '/api/volunteer-groups': {
    items: [
      { groupId: 'g1', name: '银发志愿队', areaName: '河西镇', mine: 'leader' },
      { groupId: 'g2', name: '别的队', areaName: '', mine: 'member' },
    ],
  },
};

beforeEach(() => {
  jest.clearAllMocks();
  for (const action of helpActionNames) forgetTyped(`h1.${action}`);
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const path = (options as { url: string }).url.split('?')[0] ?? '';
    const found = Object.entries(answers).find(([end]) => path.endsWith(end));
    return { statusCode: found ? 200 : 404, data: found?.[1] ?? {}, header: {} };
  });
});
afterEach(cleanup);

const bodies = Object.values(contracts) as unknown as { name?: string; body?: z.ZodMiniType }[];
/** Opens the sheet; the answer tells what was sent so far, and that the contract takes it. */
function openSheet(action: HelpAction, shown: HelpRecord = record, refusal?: Refused) {
  const sent: object[] = [];
  render(
    <HelpSheet
      action={action}
      {...{ record: shown, now, busy: false, onClose: () => {}, onSend: (body: object) => void sent.push(body) }}
      {...(refusal && { refusal })}
    />,
  );
  return () => {
    const schema = bodies.find(({ name }) => name === commands[action as Command].name)?.body;
    for (const body of sent) expect(schema?.safeParse(body)).toMatchObject({ success: true });
    return sent;
  };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const tick = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('checkbox', { name }));
const fill = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('every action has its command, and every sheet but those with pages of their own is a dialog that says what it does', () => {
  expect(Object.keys(commands).sort()).toEqual(helpActionNames.filter((name) => name !== 'resubmit' && name !== 'openContact').sort());
  for (const action of Object.keys(commands) as Command[]) {
    openSheet(action);
    expect(within(screen.getByRole('dialog')).getAllByRole('button').length).toBeGreaterThan(1);
    cleanup();
  }
});

test('one thing stands out: arriving before logging, confirming before saying it was not so', () => {
  expect(sortActions(['log', 'arrive', 'giveBack', 'openContact', 'reportSafety'])).toEqual({
    main: 'arrive',
    rest: ['log', 'giveBack', 'reportSafety'],
  });
  expect(sortActions(record.actions).main).toBe('confirm');
  expect(sortActions(['reportSafety'])).toEqual({ rest: ['reportSafety'] });
});

describe('saying yes', () => {
  test('to an agreed hour is one tap', () => {
    const sent = openSheet('accept');
    expect(screen.getByText('请在今天 09:00到，约 3 小时。')).toBeTruthy();
    press('我答应来');
    expect(sent()).toEqual([{}]);
  });

  test('to a span says when, beginning with the first day that suits', () => {
    const sent = openSheet('accept', unset);
    fill('几点', '');
    press('我答应来');
    expect(sent()).toEqual([]);
    expect(screen.getByText('请选好哪一天、几点到。')).toBeTruthy();
    fill('哪一天', '2026-11-25');
    fill('几点', '08:30');
    press('我答应来');
    expect(sent()).toEqual([{ start: '2026-11-25T00:30:00.000Z' }]);
  });

  test('for members: of the group one leads, and those who are not resting', async () => {
    const sent = openSheet('acceptForGroup');
    await screen.findByRole('checkbox', { name: /赵/ });
    expect(screen.queryByRole('checkbox', { name: /钱/ })).toBeNull();
    press('替他们答应');
    expect(screen.getByText('请选至少一位队员。')).toBeTruthy();
    await tick(/赵/);
    press('替他们答应');
    expect(sent()).toEqual([{ groupId: 'g1', memberIds: ['m1'] }]);
  });

  test('a start that is taken is said at the start', () => {
    openSheet('accept', unset, { status: 409, reason: 'startOutside', details: {} });
    const group = screen.getByRole('group', { name: '您什么时候到' });
    expect(group.textContent).toContain(helpRefusalWords['refusal.startOutside'].zh);
    expect(screen.queryByText(/没有办成/)).toBeNull();
  });
});

describe('logging', () => {
  test('takes arrival and the clock as they are', () => {
    const sent = openSheet('log', unlogged);
    expect(screen.getByText('2 小时 55 分钟')).toBeTruthy();
    choose('只帮了一部分');
    fill(/^做了些什么/, ' 陪着挂号取药 ');
    press('记下来');
    expect(sent()).toEqual([
      { from: '2026-11-24T01:05:00.000Z', to: '2026-11-24T04:00:00.000Z', words: '陪着挂号取药', media: [], done: 'partly' },
    ]);
  });

  test('sends nothing that ends before it begins', () => {
    const sent = openSheet('log', unlogged);
    fill('到几点', '09:00');
    press('记下来');
    expect(sent()).toEqual([]);
    expect(screen.getByText('结束要晚于开始。')).toBeTruthy();
  });
});

describe('confirming', () => {
  test('is one tap when all was done', () => {
    const sent = openSheet('confirm');
    expect(screen.getByText('王** · 2 小时 30 分钟')).toBeTruthy();
    press('确认');
    expect(sent()).toEqual([{}]);
  });

  test('asks what is left, and when, where only part was done', () => {
    const partly = { ...record, crew: record.crew.map((one) => ({ ...one, log: one.log && { ...one.log, done: 'partly' as const } })) };
    const sent = openSheet('confirm', partly as HelpRecord);
    press('确认');
    expect(sent()).toEqual([]);
    expect(screen.getByText('请写一句还差什么。')).toBeTruthy();
    fill('还差什么', '药还没取');
    fill('从哪天', '2026-11-25');
    press('确认');
    expect(sent()).toEqual([{ remaining: '药还没取', when: { kind: 'window', from: '2026-11-25', to: '2026-11-25', part: 'anyTime' } }]);
  });
});

test('a no-show names who, and another time if there is one', () => {
  const sent = openSheet('reportNoShow', unlogged);
  press('没有来，另找人');
  fill(/^哪一天/, '2026-11-24');
  fill(/^几点/, '15:00');
  press('没有来，另找人');
  expect(sent()).toEqual([{ placeId: 'h1.1' }, { placeId: 'h1.1', newStart: '2026-11-24T07:00:00.000Z' }]);
});

describe('the community', () => {
  test('sorts what was said: the form is filled in, a kind must be chosen', () => {
    const sent = openSheet('triage', { ...unset, status: 'submitted', kind: 'unsorted', title: '', minutes: 60, crew: [] });
    press('受理，去找人');
    expect(sent()).toEqual([]);
    choose('搬东西');
    press('受理，去找人');
    expect(sent()).toEqual([
      { kind: 'moving', title: '周二上午去复查，想有人陪', urgency: 'soon', when: record.when, minutes: 180, people: 3 },
    ]);
  });

  test('never sends one person alone to a child', () => {
    const sent = openSheet('triage', { ...unset, status: 'submitted', forWhom: 'child', crew: [] });
    press('受理，去找人');
    expect(sent()).toMatchObject([{ people: 2 }]);
  });

  test('hands on as a wish with what was written, elsewhere with the reason alone', () => {
    const sent = openSheet('convert', { ...record, title: '一副拐杖' });
    choose(/^微心愿/);
    fill('为什么这样更合适', '要的是东西');
    press('转过去');
    expect(sent()).toEqual([]);
    choose('物品');
    fill('大约要花多少钱', '120');
    press('转过去');
    choose(/^困难线索/);
    press('转过去');
    expect(sent()).toEqual([
      { channel: 'wish', reason: '要的是东西', wish: { title: '一副拐杖', campaign: 'goodwill', category: 'goods', estimatedYuan: 120 } },
      { channel: 'clue', reason: '要的是东西' },
    ]);
  });

  test('asks those it ticks', async () => {
    const sent = openSheet('offerTo');
    await tick(/李/);
    press('去问他们');
    expect(sent()).toEqual([{ volunteerIds: ['v1'] }]);
  });

  test('offers nobody to ask when all were asked', async () => {
    const before = answers['/candidates'] as { items: object[] };
    answers['/candidates'] = { ...before, items: before.items.map((one) => ({ ...one, asked: 'waiting' })) };
    openSheet('offerTo');
    expect(await screen.findByRole('button', { name: '知道了' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '去问他们' })).toBeNull();
    answers['/candidates'] = before;
  });

  test('settles with other minutes only where it says so', () => {
    const sent = openSheet('settle', { ...record, status: 'disputed', reason: '没那么久' });
    fill('怎么了解的，为什么这样定', '两边都问过');
    press('社区裁定');
    expect(sent()).toEqual([]);
    choose(/时长改一改/);
    fill(/^王\*\*算几分钟/, '90');
    press('社区裁定');
    choose(/^确实帮好了/);
    press('社区裁定');
    expect(sent()).toEqual([
      { outcome: 'correct', reason: '两边都问过', minutes: [{ placeId: 'h1.1', minutes: 90 }] },
      { outcome: 'uphold', reason: '两边都问过' },
    ]);
  });

  test('reads the open report and says what was done', async () => {
    const sent = openSheet('closeSafety');
    await screen.findByText('要了五十块钱');
    expect(screen.queryByText('旧的')).toBeNull();
    fill('怎么处理的', '钱已退还');
    press('处理好了');
    expect(sent()).toEqual([{ reportId: 's1', outcome: '钱已退还', keepApart: true }]);
  });
});

test('a safety report begins with whom to call, and names whom it is about', () => {
  const sent = openSheet('reportSafety');
  press('打 110');
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '110' });
  press('告诉社区');
  expect(sent()).toEqual([]);
  choose('要钱、收钱');
  fill('说说经过', '要了五十块钱');
  press('告诉社区');
  expect(sent()).toEqual([{ kind: 'money', words: '要了五十块钱', placeId: 'h1.1' }]);
});

test('thanks need stars; cancelling needs no reason; looking again needs a time', () => {
  const thanks = openSheet('thank');
  press('送出');
  choose(/^5 星/);
  press('送出');
  expect(thanks()).toEqual([{ stars: 5 }]);
  cleanup();
  const cancelled = openSheet('cancel');
  press('取消求助');
  expect(cancelled()).toEqual([{}]);
  cleanup();
  const reopened = openSheet('reopen');
  press('再找一次');
  expect(reopened()).toEqual([]);
  choose(/^现在就要/);
  press('再找一次');
  expect(reopened()).toEqual([{ when: { kind: 'atOnce' } }]);
});
