import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { AnyContract } from '@shared/contract';
import { householdWords } from '@shared/glossary/households';
import type { HouseholdRecord, MemberView } from '@shared/households/household.views';
import * as contracts from '@shared/households/household-commands.contracts';
import * as reads from '@shared/households/households.contracts';
import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type * as z from 'zod/mini';
import { forgetTyped } from '@/parts/record/typed';
import { type Command, commands } from './commands';
import { FileView } from './FileView';
import { FileSheet } from './sheets/FileSheet';
import type { OpenSheet } from './types';

const now = new Date('2026-11-22T04:00:00.000Z');
const from = { source: 'visit', on: '2026-11-01', by: '张**' } as const;
const record: HouseholdRecord = {
  id: 'hh1',
  version: 7,
  status: 'active',
  headLabel: '周**',
  areaPath: 'hl/hexi/liuyin/c1',
  areaName: '柳荫社区第一网格',
  members: 2,
  causes: ['illness'],
  categories: ['minimumLiving'],
  flags: ['lonelyElder'],
  watched: true,
  level: 'yellow',
  proposedLevel: 'red',
  reviewBy: '2026-12-01',
  reviewOverdue: false,
  waiting: 1,
  changedAt: '2026-11-20T01:00:00.000Z',
  openedAt: '2026-01-05T01:00:00.000Z',
  actions: [
    'decideLevel',
    'confirmFindings',
    'change',
    'note',
    'addDocument',
    'undoMerge',
    'split',
    'close',
    'openMinor',
    'openNumber',
    'endWatch',
  ],
  values: { incomeYuan: { value: 18_000, ...from }, housing: { value: 'rented', ...from }, causes: { value: ['illness'], ...from } },
  categoriesHeld: [{ value: { category: 'minimumLiving', from: '2026-01-01', validUntil: '2026-12-31' }, ...from }],
  consent: { given: true, at: '2026-01-05T01:00:00.000Z', by: '孙**' },
  incomePerHead: 9_000,
  levelDecision: { level: 'yellow', reasons: ['lonelyElder'], at: '2026-09-01T01:00:00.000Z', byLabel: '孙**', reviewBy: '2026-12-01' },
  levelProposal: { level: 'red', reasons: ['suddenEvent', 'noLabour'], at: '2026-11-20T01:00:00.000Z' },
  memberList: [
    {
      memberId: 'm1',
      relation: 'head',
      minor: false,
      name: '周桂兰',
      birthday: '1958-03-02',
      hasIdNumber: true,
      hasPhone: true,
      values: { health: { value: 'chronic', ...from } },
    },
    { memberId: 'm2', relation: 'grandchild', minor: true },
  ],
  findings: [
    {
      id: 'p1',
      at: '2026-11-21T01:00:00.000Z',
      by: '张**',
      source: 'visit',
      findings: [
        { field: 'housing', value: 'unsafe', now: 'rented' },
        { memberId: 'm1', field: 'health', value: 'serious', now: 'chronic' },
        { memberId: 'm2', field: 'schooling', minor: true },
      ],
    },
  ],
  notes: [{ id: 'n1', words: '门口有坡', visibility: 'grid', at: '2026-11-20T01:00:00.000Z', by: '张**' }],
  documents: [],
  entries: [
    { version: 7, type: 'MinorOpened', at: '2026-11-20T01:00:00.000Z', who: '张**', as: 'gridWorker', reason: '上门核实', memberId: 'm2' },
    { version: 6, type: 'SomethingNewer', at: '2026-11-19T01:00:00.000Z', who: '', as: 'clock' },
  ],
  merges: [{ id: 'hh9', label: '周**', undoUntil: '2026-12-10T01:00:00.000Z' }],
};
let asked: { url: string; body: Record<string, unknown> }[];
let answers: Record<string, unknown>;
beforeEach(() => {
  asked = [];
  answers = {
    '/doubles': { items: [] },
    '/history': { items: [] },
    '/areas': { items: [], area: { path: 'hl/hexi/liuyin', name: '柳荫社区', level: 'community' }, changeable: false },
  };
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url, data } = options as { url: string; data?: string };
    asked.push({ url, body: data ? (JSON.parse(data) as Record<string, unknown>) : {} });
    const found = Object.entries(answers).find(([part]) => url.includes(part));
    return { statusCode: found ? 200 : 404, data: found?.[1] ?? { reason: 'notFound' }, header: {} };
  });
});
afterEach(async () => {
  // Late answers arrive before the screen goes.
  await act(async () => {});
  cleanup();
  for (const name of [...Object.keys(commands), 'openMinor']) forgetTyped(`hh1.${name}`);
});

describe('the file', () => {
  const shown = jest.fn<(sheet: OpenSheet) => void>();
  const sent = jest.fn<(command: Command, body: object, params?: Record<string, string>) => void>();
  const show = (changes: Partial<HouseholdRecord> = {}) => {
    shown.mockClear();
    sent.mockClear();
    return render(<FileView record={{ ...record, ...changes }} now={now} onShow={shown} onSend={sent} />);
  };
  const part = (name: string) => within(screen.getByRole('region', { name }));

  test('says in one sentence where it stands, and the level by word and shape', () => {
    show();
    expect(screen.getByRole('status').textContent).toContain('黄色关注');
    expect(screen.getAllByText('◆').length).toBeGreaterThan(0);
    expect(screen.getAllByText('黄色').length).toBeGreaterThan(0);
    cleanup();
    const { levelDecision: _level, ...undecided } = record;
    render(<FileView record={undecided} now={now} />);
    expect(screen.getByRole('status').textContent).toContain('还没有定关注等级');
    cleanup();
    show({ status: 'closed', closedReason: '搬走了' });
    expect(screen.getByRole('status').textContent).toContain('已销户：搬走了');
  });

  test('tells the source of a value on a tap, and leads to what it said before', () => {
    show();
    const income = part('收入和必要支出');
    expect(income.queryByText(/张\*\*/)).toBeNull();
    fireEvent.click(income.getByRole('button', { name: /看来源/ }));
    expect(income.getByText('走访 · 2026-11-01 · 张**')).toBeTruthy();
    fireEvent.click(income.getByRole('button', { name: '以前写的 全年收入' }));
    expect(shown).toHaveBeenCalledWith({ name: 'history', field: 'incomeYuan' });
  });

  test('findings stand beside what the file says, are taken one by one, and turned down with a reason alone', () => {
    show();
    const findings = part('等您确认的发现');
    expect(findings.getByText('住房：房子不安全')).toBeTruthy();
    expect(findings.getByText('档案里：租房')).toBeTruthy();
    expect(findings.getByText('孙辈 上学')).toBeTruthy();
    fireEvent.click(findings.getByRole('checkbox', { name: /住房/ }));
    fireEvent.click(findings.getByRole('button', { name: '按勾选的处理' }));
    expect(sent).not.toHaveBeenCalled();
    fireEvent.click(findings.getByRole('button', { name: '情况不属实' }));
    fireEvent.click(findings.getByRole('button', { name: '按勾选的处理' }));
    expect(sent).toHaveBeenCalledWith('settle', { accept: [1, 2], reason: '情况不属实' }, { proposalId: 'p1' });
  });

  test('who may not confirm sees that they wait, and no buttons anywhere', () => {
    show({ actions: [] });
    const findings = part('等社区确认的发现');
    expect(findings.queryAllByRole('button')).toEqual([]);
    expect(part('家人').queryAllByRole('button')).toEqual([]);
    expect(screen.queryByRole('button', { name: '写一条备注' })).toBeNull();
  });

  test('a member under age is there by relation, behind a purpose', () => {
    show();
    const family = part('家人');
    expect(family.getByText('未成年人，信息不公开')).toBeTruthy();
    fireEvent.click(family.getByRole('button', { name: '孙辈 查看（要写用途）' }));
    expect(shown).toHaveBeenCalledWith({ name: 'openMinor', member: record.memberList?.[1] as MemberView });
    expect(family.queryByRole('button', { name: '修改 孙辈' })).toBeNull();
  });

  test('an address is there masked: opened by who may, written by who may, and for others only known', () => {
    show({ hasAddress: true, actions: ['openAddress', 'setAddress'] });
    const where = part('住址');
    expect(where.getByText('已加密保存，查看要写用途。')).toBeTruthy();
    fireEvent.click(where.getByRole('button', { name: '查看住址' }));
    fireEvent.click(where.getByRole('button', { name: '写住址' }));
    expect(shown.mock.calls).toEqual([[{ name: 'openAddress' }], [{ name: 'setAddress' }]]);
    cleanup();
    show({ hasAddress: false, actions: ['setAddress'] });
    expect(part('住址').getByText(/还没有记下住址/)).toBeTruthy();
    expect(part('住址').queryByRole('button', { name: '查看住址' })).toBeNull();
    cleanup();
    show({ hasAddress: true, actions: [] });
    expect(part('住址').queryAllByRole('button')).toEqual([]);
    cleanup();
    show();
    expect(screen.queryByRole('region', { name: '住址' })).toBeNull();
  });

  test('the rules’ reasons stand by the level; a merge can be undone from the file', () => {
    show();
    const level = part('等级');
    expect(level.getByText('遇到突发变故或灾害')).toBeTruthy();
    expect(level.getByText('老人独自居住')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '撤销 周**' }));
    expect(sent).toHaveBeenCalledWith('undoMerge', { other: 'hh9' });
  });

  test('the button to decide the level stands in the file only when it is not the first thing to do', () => {
    const decide = () => within(screen.getByRole('region', { name: '等级' })).queryByRole('button', { name: '确定等级' });
    const levelDecision = {
      level: 'yellow',
      byLabel: '张**',
      at: '2026-06-01T01:00:00.000Z',
      reviewBy: '2026-12-01',
      reasons: [],
    } as never;
    show({ levelProposal: { level: 'red', reasons: ['orphan'] } as never, levelDecision });
    expect(decide()).toBeNull();
    cleanup();
    show({ levelProposal: undefined, levelDecision } as never);
    expect(decide()).toBeTruthy();
  });

  test('what happened is told, also what this phone does not know yet', () => {
    show();
    const entries = part('档案记录');
    expect(entries.getByText('张** 查看了孩子的信息')).toBeTruthy();
    expect(entries.getByText('上门核实')).toBeTruthy();
    expect(entries.getByText('系统提醒 SomethingNewer')).toBeTruthy();
  });

  test('leads to its chain, and to a wish, help, a clue or a visit for this household; nothing is begun by who may not', () => {
    show({ actions: ['propose'] });
    fireEvent.click(screen.getByRole('button', { name: /^救助链/ }));
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/chain/record/index?chain=H-hh1' });
    const of = `household=hh1&label=${encodeURIComponent('周**')}&area=${encodeURIComponent('hl/hexi/liuyin/c1')}`;
    const leads = {
      提一个微心愿: `/packages/wishes/compose/index?for=gridWorker&${of}`,
      请人上门帮忙: `/packages/help/ask/index?for=gridWorker&${of}`,
      报一条困难线索: `/packages/clues/report/index?${of}`,
      安排走访: `/packages/visits/plan/index?household=hh1&label=${encodeURIComponent('周**')}`,
    };
    for (const [name, url] of Object.entries(leads)) {
      fireEvent.click(part('替这户人家办点事').getByRole('button', { name }));
      expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url });
    }
    cleanup();
    show({ actions: [] });
    expect(screen.queryByRole('region', { name: '替这户人家办点事' })).toBeNull();
    cleanup();
    show({ actions: ['propose'], status: 'closed' });
    expect(screen.queryByRole('region', { name: '替这户人家办点事' })).toBeNull();
  });

  test('possible doubles are shown with the way to merge them', async () => {
    answers['/doubles'] = { items: [{ household: { ...record, id: 'hh2', headLabel: '周**' }, alike: [{ here: 'm1', there: 'x1' }] }] };
    show({ actions: ['merge'] });
    fireEvent.click(await screen.findByRole('button', { name: '合并这一户 周**' }));
    expect(shown).toHaveBeenCalledWith({ name: 'merge', other: 'hh2', label: '周**', alike: [{ here: 'm1', there: 'x1' }] });
  });
});

describe('its sheets', () => {
  const sent = jest.fn<(command: Command, body: object, params?: Record<string, string>) => void>();
  const closed = jest.fn();
  const show = (sheet: OpenSheet, changes: Partial<HouseholdRecord> = {}) => {
    sent.mockClear();
    closed.mockClear();
    return render(<FileSheet sheet={sheet} record={{ ...record, ...changes }} now={now} busy={false} onSend={sent} onClose={closed} />);
  };
  const press = (name: string | RegExp) => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
  const fits = () => {
    const [command, body] = sent.mock.calls[0] as [Command, object];
    const contract = commands[command].contract as AnyContract;
    return [command, (contract.body as z.ZodMiniType).safeParse(body).success];
  };

  test('values: only what differs is sent, with source and day; nothing changed sends nothing', () => {
    show({ name: 'values' });
    press('保存');
    expect(screen.getByText('还没有改动。')).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText(/^看病支出/), { target: { value: '6000' } });
    fireEvent.click(screen.getByRole('radio', { name: '本人说明' }));
    press('保存');
    expect(sent).toHaveBeenCalledWith('values', { from: { source: 'resident', on: '2026-11-22' }, values: { medicalYuan: 6000 } });
    expect(fits()).toEqual(['values', true]);
  });

  test('what is typed is there again when the sheet is opened again', () => {
    const { unmount } = show({ name: 'values' });
    fireEvent.change(screen.getByLabelText(/^看病支出/), { target: { value: '6000' } });
    unmount();
    show({ name: 'values' });
    expect((screen.getByLabelText(/^看病支出/) as HTMLInputElement).value).toBe('6000');
  });

  test('a grid worker’s findings are the fields that differ', () => {
    show({ name: 'propose' });
    fireEvent.click(screen.getByRole('radio', { name: '房子不安全' }));
    press('保存');
    expect(sent).toHaveBeenCalledWith('propose', {
      from: { source: 'visit', on: '2026-11-22' },
      findings: [{ field: 'housing', value: 'unsafe' }],
    });
    expect(fits()).toEqual(['propose', true]);
  });

  test('another level than proposed needs words', () => {
    show({ name: 'decideLevel' });
    fireEvent.click(screen.getByRole('radio', { name: /黄色/ }));
    press('就这样定');
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getAllByText('和规则建议的不同，请写一句。').length).toBeGreaterThan(1);
    fireEvent.change(screen.getByLabelText(/^为什么不一样/), { target: { value: '女儿搬回来照看' } });
    press('就这样定');
    expect(sent).toHaveBeenCalledWith('decideLevel', { level: 'yellow', words: '女儿搬回来照看' });
    expect(fits()).toEqual(['decideLevel', true]);
  });

  test('without a proposal a level is asked for, and why words were refused is said at them', () => {
    show({ name: 'decideLevel' }, { level: undefined, levelProposal: undefined } as never);
    press('就这样定');
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getByText('请选一个等级。')).toBeTruthy();
    cleanup();
    const refusal = { status: 422, reason: 'phoneInPublicText', field: '/words', details: {} };
    render(<FileSheet sheet={{ name: 'decideLevel' }} {...{ record, now, refusal }} busy={false} onSend={sent} onClose={closed} />);
    expect(screen.getByLabelText(/^为什么不一样/).getAttribute('aria-invalid')).toBe('true');
  });

  test('the other file to merge is found by name', async () => {
    answers['/households'] = { items: [{ id: 'hh9', headLabel: '周**', areaName: '石桥社区', members: 3 }] };
    show({ name: 'merge' });
    press('同一家人登记了两次');
    press('合并这一户');
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getByText('请找到并选一户。')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/^从台账里找/), { target: { value: '周' } });
    press('找一找');
    fireEvent.click(await screen.findByRole('button', { name: /石桥社区/ }));
    press('合并这一户');
    expect(sent).toHaveBeenCalledWith('merge', { other: 'hh9', reason: '同一家人登记了两次', same: [] });
  });

  test('a new member says what is missing; the birthday comes from the ID number', () => {
    show({ name: 'addMember' });
    press('保存');
    expect(screen.getByText('请写姓名。')).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText(/^姓名/), { target: { value: '周建国' } });
    fireEvent.click(screen.getByRole('radio', { name: '子女' }));
    fireEvent.change(screen.getByLabelText(/^身份证号/), { target: { value: '999101198503020010' } });
    expect((screen.getByLabelText(/^出生日期/) as HTMLInputElement).value).toBe('1985-03-02');
    press('保存');
    expect(sent.mock.calls[0]?.[1]).toMatchObject({ member: { name: '周建国', relation: 'child', birthday: '1985-03-02' } });
  });

  test('when the head leaves another one is named', () => {
    const member = record.memberList?.[0];
    if (!member) throw new Error('no head');
    show({ name: 'leave', member });
    press('去世');
    press('离开了');
    expect(sent).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('radio', { name: '孙辈' }));
    press('离开了');
    expect(sent).toHaveBeenCalledWith('leave', { reason: '去世', on: '2026-11-22', newHeadId: 'm2' }, { memberId: 'm1' });
    expect(fits()).toEqual(['leave', true]);
  });

  test('merging says who is the same person, and until when it can be undone', () => {
    show({ name: 'merge', other: 'hh2', label: '周**', alike: [{ here: 'm1', there: 'x1' }] });
    expect(screen.getByText(/前可以撤销/)).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: '周桂兰 就是那边的同一个人' }).getAttribute('aria-checked')).toBe('true');
    press('同一家人登记了两次');
    press('合并这一户');
    expect(sent).toHaveBeenCalledWith('merge', { other: 'hh2', reason: '同一家人登记了两次', same: [{ here: 'm1', there: 'x1' }] });
    expect(fits()).toEqual(['merge', true]);
  });

  test('dividing: who goes, who is the head here then', () => {
    show({ name: 'split' });
    fireEvent.click(screen.getByRole('checkbox', { name: /周桂兰/ }));
    press('结婚分家');
    press('分户');
    expect(sent).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('radio', { name: /孙辈/ }));
    press('分户');
    expect(sent).toHaveBeenCalledWith('split', {
      memberIds: ['m1'],
      headId: 'm1',
      newHeadId: 'm2',
      areaPath: record.areaPath,
      reason: '结婚分家',
    });
    expect(fits()).toEqual(['split', true]);
  });

  test('somebody under age is opened with a purpose, and gone when the sheet is closed', async () => {
    const member = record.memberList?.[1];
    if (!member) throw new Error('no child');
    answers['/members/m2/open'] = {
      member: {
        memberId: 'm2',
        relation: 'grandchild',
        minor: true,
        name: '周小燕',
        birthday: '2015-06-01',
        values: { schooling: { value: 'compulsory', ...from } },
      },
      before: [],
      findings: [{ proposalId: 'p1', at: 2, field: 'schooling', value: 'seniorHigh' }],
    };
    const { unmount } = show({ name: 'openMinor', member });
    press('查看');
    expect(asked).toEqual([]);
    expect(screen.getByText('请写一句用途，至少两个字。')).toBeTruthy();
    press('上门走访核实');
    press('查看');
    expect(await screen.findByText('周小燕')).toBeTruthy();
    expect(asked[0]?.body).toEqual({ purpose: '上门走访核实' });
    expect((reads.OpenMinor.body as z.ZodMiniType).safeParse(asked[0]?.body).success).toBe(true);
    press('看完请关上');
    expect(closed).toHaveBeenCalled();
    unmount();
    show({ name: 'openMinor', member });
    expect(screen.queryByText('周小燕')).toBeNull();
  });

  test('an address is written anew, with the place only when who stands there says so', () => {
    show({ name: 'setAddress' });
    press('保存');
    expect(screen.getByText('请写清楚住在哪里。')).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText(/^住址/), { target: { value: ' 柳荫社区平房区三排十二号 ' } });
    press('保存');
    expect(sent).toHaveBeenCalledWith('setAddress', { address: '柳荫社区平房区三排十二号' });
    expect(fits()).toEqual(['setAddress', true]);
  });

  test('an address is seen with a purpose, and gone when the sheet is closed', async () => {
    answers['/hh1/address/open'] = { address: '柳荫社区平房区三排十二号' };
    const { unmount } = show({ name: 'openAddress' });
    press('查看');
    expect(asked).toEqual([]);
    press('上门走访核实');
    press('查看');
    expect(await screen.findByText('柳荫社区平房区三排十二号')).toBeTruthy();
    expect(asked[0]?.body).toEqual({ purpose: '上门走访核实' });
    expect((reads.OpenAddress.body as z.ZodMiniType).safeParse(asked[0]?.body).success).toBe(true);
    unmount();
    show({ name: 'openAddress' });
    expect(screen.queryByText('柳荫社区平房区三排十二号')).toBeNull();
  });

  test('every action of the file has a sheet, a button or a place', () => {
    const known = new Set(Object.values(commands).map(({ contract }) => (contract as AnyContract).name));
    const all = Object.values(contracts as unknown as Record<string, AnyContract>).flatMap((one) => (one.name ? [one.name] : []));
    expect(all.filter((name) => !known.has(name))).toEqual([]);
    expect(Object.keys(householdWords).length).toBeGreaterThan(150);
  });
});
