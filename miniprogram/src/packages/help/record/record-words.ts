import type { HelpLink, HelpRecord } from '@shared/help/help.views';
import type { TimelineItem } from '@/components/Timeline';
import { type HelpTerm, type HelpText, helpLabel, isHelpTerm, lengthWords, momentWords, standing } from '@/parts/help/words';
import { happened } from '@/parts/record/happened';
import type { Language } from '@/settings';
import { dueWords } from '@/words/words';
import type { RecordText } from './types';

/** Who has it in hand now; undefined when nothing is left to do. */
export function inHands(record: HelpRecord, t: RecordText): string | undefined {
  const own = record.relation === 'own';
  switch (record.status) {
    case 'submitted':
    case 'disputed':
      return t('handCommunity');
    case 'returned':
    case 'logged':
    case 'confirmed':
    case 'unmet':
      return own ? t('handYou') : record.askerLabel || t('handCommunity');
    case 'open':
      return record.mine?.as === 'offered' ? t('handYou') : t('handSearch');
    case 'matched':
    case 'underWay':
      return record.crew.some(({ mine }) => mine) ? t('handYou') : record.crew.map(({ label }) => label).join('、');
    default:
      return undefined;
  }
}

/** Names among a link's params that have words of their own. */
const named: Readonly<Record<string, string>> = { reach: 'reach', channel: 'channel', outcome: 'helpOutcome', kind: 'helpKind' };
const instants = ['start', 'until', 'from', 'to'];

/** What a link's params say beside its event: whom it is about, when, how long, how far the search goes. */
function paramWords(link: HelpLink, language: Language, t: HelpText): string {
  const at = new Date(link.at);
  const said = Object.entries(link.params).map(([name, value]) => {
    const head = named[name];
    const term = `${head}.${value}`;
    if (head) return isHelpTerm(term) ? helpLabel(term as HelpTerm, language) : '';
    if (instants.includes(name) && !Number.isNaN(Date.parse(value))) return momentWords(value, at, language);
    if (name === 'minutes') return lengthWords(Number(value), t);
    if (name === 'words') return value;
    if (name === 'volunteer' || name === 'group' || name === 'label') return value === link.who ? '' : value;
    return '';
  });
  return said.filter(Boolean).join(' · ');
}

/** What happened, in one line: 志愿者 王** 答应来. */
export function linkWords(link: HelpLink, language: Language): string {
  const event = `helpEvent.${link.type}`;
  const what = isHelpTerm(event) ? helpLabel(event, language) : '';
  const who = link.as === 'clock' ? link.who : `${helpLabel(`helpActor.${link.as}`, language)} ${link.who}`.trim();
  const line = `${who} ${what}`.trim();
  return language === 'en' ? line.charAt(0).toUpperCase() + line.slice(1) : line;
}

const ahead = {
  submitted: ['nextMatch', 'nextHelp', 'nextConfirm'],
  returned: ['nextTriage', 'nextMatch', 'nextHelp'],
  open: ['nextHelp', 'nextConfirm'],
  matched: ['nextHelp', 'nextConfirm'],
  underWay: ['nextConfirm'],
  logged: ['nextThanks'],
  disputed: ['nextSettle', 'nextConfirm'],
  confirmed: ['nextThanks'],
  refused: [],
  converted: [],
  cancelled: [],
  closed: [],
  unmet: [],
} as const satisfies Record<HelpRecord['status'], readonly string[]>;

/** The chain so far, where it stands now and what comes next. */
export function timelineOf(record: HelpRecord, t: RecordText, help: HelpText, language: Language, now: Date): TimelineItem[] {
  const done = record.chain.map((link) =>
    happened(
      { id: link.id, title: linkWords(link, language), at: link.at, details: [paramWords(link, language, help), link.reason] },
      now,
      language,
    ),
  );
  const hands = inHands(record, t);
  const current: TimelineItem[] = hands
    ? [
        {
          id: 'now',
          title: standing(record, now, language, help),
          ...(record.dueAt && record.dueAt !== record.slot?.start && { detail: dueWords(record.dueAt, now, language) }),
          time: t('now'),
          state: 'now',
        },
      ]
    : [];
  return [...done, ...current, ...ahead[record.status].map((key): TimelineItem => ({ id: key, title: t(key), state: 'next' }))];
}
