import { describe, expect, test } from '@jest/globals';
import { visitWords } from '@shared/glossary/visits';
import { struckReasons, visitActionNames, visitDeeds, visitKinds, visitReasons, visitSheets, visitStatuses } from '@shared/visits/visit';
import type { VisitLink, VisitRecord } from '@shared/visits/visit.views';
import { linkWords, timelineOf } from './timeline';

const link = (changes: Partial<VisitLink>): VisitLink => ({
  id: 'v.1',
  type: 'VisitPlanned',
  at: '2026-11-20T01:00:00.000Z',
  who: '',
  as: 'clock',
  params: { reason: 'rhythm', dueOn: '2026-12-20' },
  ...changes,
});
const now = new Date('2026-11-20T04:00:00.000Z');

test.each([
  [link({}), '安排了走访，12 月 20 日前去看看', 'Planned a visit by 20 Dec'],
  [
    link({ type: 'VisitDone', as: 'gridWorker', who: '赵**', params: { kind: 'gridWorker', findings: '1' } }),
    '网格员 赵** 上门走访了',
    'Grid worker 赵** made the visit',
  ],
  [
    link({ type: 'VisitAssigned', as: 'officer', who: '孙**', params: { visitor: '王**' } }),
    '工作人员 孙** 请王**去',
    'Office 孙** asked 王** to go',
  ],
  [
    link({ type: 'VisitOverdue', params: { dueOn: '2026-11-19' } }),
    '过了昨天，还没去成，接着安排',
    'It was due by yesterday and is still to be made',
  ],
])('says what happened in one line: %#', (one, zh, en) => {
  expect([linkWords(one, 'zh'), linkWords(one, 'en')]).toEqual([zh, en]);
});

test('what the system struck off is said in words, what people wrote as they wrote it', () => {
  const record = {
    status: 'dropped',
    chain: [
      link({}),
      link({ id: 'v.2', type: 'VisitDropped', reason: 'driveEnded' }),
      link({ id: 'v.3', type: 'VisitDropped', reason: '搬走了' }),
    ],
  };
  expect(timelineOf(record as unknown as VisitRecord, now, 'zh').map(({ detail, state }) => [detail, state])).toEqual([
    [undefined, 'done'],
    ['这次节日走访已经结束', 'done'],
    ['搬走了', 'done'],
  ]);
});

describe('the glossary', () => {
  test.each([
    ['visitKind', visitKinds],
    ['visitSheet', visitSheets],
    ['visitReason', visitReasons],
    ['visitStatus', visitStatuses],
    ['visitDeed', visitDeeds],
    ['visitAction', visitActionNames],
    ['struck', struckReasons],
  ] as const)('knows every %s and no other', (head, names) => {
    const known = Object.keys(visitWords).filter((term) => term.startsWith(`${head}.`));
    expect(known.sort()).toEqual(names.map((name) => `${head}.${name}`).sort());
  });
});
