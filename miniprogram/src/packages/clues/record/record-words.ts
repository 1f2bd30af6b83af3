import type { ClueLink, ClueRecord } from '@shared/clues/clue.views';
import type { TimelineItem } from '@/components/Timeline';
import type { useClueText } from '@/i18n/clue';
import type { useClueRecordText } from '@/i18n/clue-record';
import { standing } from '@/parts/clues/standing';
import { clueLabel, isClueTerm } from '@/parts/clues/words';
import { happened } from '@/parts/record/happened';
import type { Language } from '@/settings';
import { dueWords } from '@/words/words';
import type { Command } from './commands';

type RecordText = ReturnType<typeof useClueRecordText>;
type ClueText = ReturnType<typeof useClueText>;

/** What happened, in one line: 网格员 赵** 上报了. */
export function linkWords(link: ClueLink, language: Language): string {
  const event = `clueEvent.${link.type}`;
  const actor = `clueActor.${link.as}`;
  const what = isClueTerm(event) ? clueLabel(event, language) : '';
  const role = link.as !== 'clock' && isClueTerm(actor) ? clueLabel(actor, language) : '';
  const line = [role === link.who ? '' : role, link.who, what].filter(Boolean).join(' ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function paramWords({ params, at }: ClueLink, language: Language, t: RecordText): string {
  const { owner, from, outcome, dueAt } = params;
  const told = `clueOutcome.${outcome}`;
  return [
    owner && (from ? t('paramFromTo', { from, owner }) : t('paramTo', { owner })),
    outcome && isClueTerm(told) && clueLabel(told, language),
    dueAt && !Number.isNaN(Date.parse(dueAt)) && dueWords(dueAt, new Date(at), language),
  ]
    .filter(Boolean)
    .join(' · ');
}

const ahead = {
  reported: ['nextVerify', 'nextAid', 'nextFeedback'],
  returned: ['nextTriage', 'nextVerify', 'nextFeedback'],
  dispatched: ['nextAid', 'nextFeedback'],
  inHand: ['nextFeedback'],
  settled: [],
  closed: [],
  withdrawn: [],
  duplicate: [],
} as const satisfies Record<ClueRecord['status'], readonly string[]>;
const over: readonly ClueRecord['status'][] = ['closed', 'withdrawn', 'duplicate'];

/** The chain so far, who has it now and what comes next. */
export function timelineOf(record: ClueRecord, t: RecordText, clue: ClueText, language: Language, now: Date): TimelineItem[] {
  const done = record.chain.map((link) =>
    happened(
      { id: link.id, title: linkWords(link, language), at: link.at, details: [paramWords(link, language, t), link.reason] },
      now,
      language,
    ),
  );
  const current: TimelineItem[] = over.includes(record.status)
    ? []
    : [{ id: 'now', title: standing(record, now, language, clue), time: t('now'), state: 'now' }];
  return [...done, ...current, ...ahead[record.status].map((key): TimelineItem => ({ id: key, title: t(key), state: 'next' }))];
}

const said = {
  addMore: 'doneAddMore',
  withdraw: 'doneWithdraw',
  return: 'doneReturn',
  linkHousehold: 'doneLink',
  markDuplicate: 'doneDuplicate',
  verify: 'doneVerify',
  settle: 'doneSettle',
  giveFeedback: 'doneFeedback',
  reopen: 'doneReopen',
} as const;

/** What came of an action, with who has it now. */
export function doneWords(action: Command, record: ClueRecord, t: RecordText, now: Date, language: Language): string {
  const owner = record.ownerLabel ?? '';
  if (action === 'dispatch') return t('doneDispatch', { owner, due: record.dueAt ? dueWords(record.dueAt, now, language) : '' });
  return action === 'handOn' ? t('doneHandOn', { owner }) : t(said[action]);
}
