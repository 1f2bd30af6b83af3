import { label } from '@shared/glossary';
import { recordTerms } from '@shared/glossary/wish-record';
import type { Language } from '@shared/terms';
import type { ChainLink, WishRecord } from '@shared/wishes/wish.views';
import type { TimelineItem } from '@/components/Timeline';
import { happened } from '@/parts/record/happened';
import { dueWords, helperWords } from '@/words/words';
import type { RecordText } from './types';

/** Who has it in hand now; undefined when nothing is left to do. */
export function inHands(record: WishRecord, t: RecordText, language: Language): string | undefined {
  const mineOr = (other: string) => (record.relation === 'own' ? t('handYou') : other);
  switch (record.status) {
    case 'submitted':
    case 'disputed':
      return t('handCommunity');
    case 'returned':
    case 'verified':
    case 'delivered':
    case 'confirmed':
      return mineOr(t('handWisher'));
    case 'open':
      return t('handAnyone');
    case 'offered':
      return record.relation === 'offeree' ? t('handYou') : t('handNext');
    case 'claimed':
      return record.holder?.mine ? t('handYou') : record.holder && helperWords(record.holder, language);
    default:
      return undefined;
  }
}

/** What happened, in one line: 网格员 赵** 核实属实. */
export function linkWords(link: ChainLink, language: Language): string {
  const event = `event.${link.type}`;
  const what = recordTerms.isTerm(event) ? recordTerms.label(event, language) : '';
  const who = link.as === 'clock' ? link.who : `${recordTerms.label(`actor.${link.as}`, language)} ${link.who}`.trim();
  const line = `${who} ${what}`.trim();
  return language === 'en' ? line.charAt(0).toUpperCase() + line.slice(1) : line;
}

const ahead = {
  submitted: ['nextClaim', 'nextDeliver', 'nextConfirm'],
  returned: ['nextVerify', 'nextClaim', 'nextDeliver'],
  verified: ['nextClaim', 'nextDeliver', 'nextConfirm'],
  open: ['nextDeliver', 'nextConfirm'],
  offered: ['nextDeliver', 'nextConfirm'],
  claimed: ['nextDeliver', 'nextConfirm'],
  delivered: ['nextConfirm', 'nextThanks'],
  disputed: ['nextSettle', 'nextConfirm'],
  confirmed: ['nextThanks'],
  refused: [],
  withdrawn: [],
  closed: [],
} as const;

/** The chain so far, where it stands now and what comes next. */
export function timelineOf(record: WishRecord, t: RecordText, language: Language, now: Date): TimelineItem[] {
  const done = record.chain.map((link) =>
    happened(
      {
        id: link.id,
        title: linkWords(link, language),
        at: link.at,
        details: [link.reason, link.words, link.dueAt && dueAfterEvent(link, language)],
      },
      now,
      language,
    ),
  );
  const hands = inHands(record, t, language);
  const current: TimelineItem[] = hands
    ? [
        {
          id: 'now',
          title: label(`status.${record.status}`, language),
          detail: [record.status !== 'open' && hands, record.dueAt && dueWords(record.dueAt, now, language)].filter(Boolean).join(' · '),
          time: t('now'),
          state: 'now',
        },
      ]
    : [];
  const next = ahead[record.status].map((key): TimelineItem => ({ id: key, title: t(key), state: 'next' }));
  return [...done, ...current, ...next];
}

/** The date promised then, as it was said then. */
const dueAfterEvent = (link: ChainLink, language: Language): string =>
  link.dueAt ? dueWords(link.dueAt, new Date(Math.min(Date.parse(link.at), Date.parse(link.dueAt))), language) : '';
