import { beforeAll, describe, expect, test } from '@jest/globals';
import { certificateFont } from '../service/certificate-font';
import { pdfText } from '../service/pdf-text.builder';
import * as tools from '../service/pdf-tools';
import { barOf } from './chain.bar';
import { aTask } from './chain.builder';
import { chainPdf, type PrintedChain } from './chain-pdf';

let font: Uint8Array;
beforeAll(async () => {
  font = await certificateFont()();
});
const task = aTask({ stage: 'aid' });
const printed: PrintedChain = {
  label: '周**',
  areaName: '柳荫社区',
  printedBy: '孙**',
  printedAt: '2026-11-20T01:00:00.000Z',
  bar: barOf([task], new Date('2026-11-20T01:00:00.000Z')),
  tasks: [
    {
      kind: 'wish',
      id: 'w1',
      title: '一副结实的拐杖',
      status: 'claimed',
      stage: 'aid',
      open: true,
      broken: 'overdue',
      owner: '王**',
      dueAt: '2026-11-19T10:00:00.000Z',
      changedAt: '2026-11-18T01:00:00.000Z',
      record: true,
    },
    {
      kind: 'help',
      id: 'h1',
      status: 'closed',
      stage: 'feedback',
      open: false,
      outcome: 'helpStatus.closed',
      changedAt: '2026-11-18T01:00:00.000Z',
      record: false,
    },
  ],
  entries: Array.from({ length: 80 }, (_, at) => ({
    eventId: `w1.${at}`,
    kind: 'wish' as const,
    id: 'w1',
    type: 'WishClaimed',
    stage: 'dispatch' as const,
    at: '2026-11-18T01:05:00.000Z',
    who: '王**',
    as: 'helper',
    title: `一副结实的拐杖${'，要耐用'.repeat(at % 30)}`,
    record: true,
  })),
  more: false,
};

describe('a chain on paper', () => {
  test('says whose it is, where it stands, who has what by when, everything that happened, who printed it, on numbered pages', async () => {
    const text = pdfText(await chainPdf(printed, font, tools));
    for (const said of [
      '救助链',
      '周**',
      '柳荫社区',
      '现在在“救助”这一环',
      '预警',
      '反馈',
      '一副结实的拐杖',
      '过了时限',
      '承办 王**',
      '时限 2026-11-19 18:00',
      '2026-11-18 09:05',
      '认领了心愿',
      '孙** 于 2026-11-20 09:00 打印',
      '第 1 页，共',
    ])
      expect(text).toContain(said);
    const pages = Number(/共 (\d+) 页/.exec(text)?.[1]);
    expect(pages).toBeGreaterThan(3);
    expect(text).toContain(`第 ${pages} 页，共 ${pages} 页`);
    expect(text.match(/认领了心愿/g)).toHaveLength(80);
    expect(text).not.toContain('\ufffd');
  });

  test('says when there is nothing yet', async () => {
    const text = pdfText(await chainPdf({ ...printed, tasks: [], entries: [], bar: barOf([], new Date()) }, font, tools));
    expect(text).toContain('还没有记录');
    expect(text).toContain('第 1 页，共 1 页');
  });
});
