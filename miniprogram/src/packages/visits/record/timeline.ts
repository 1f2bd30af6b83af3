import type { VisitLink, VisitRecord } from '@shared/visits/visit.views';
import type { TimelineItem } from '@/components/Timeline';
import type { Language } from '@/settings';
import { agoWords } from '@/words/words';
import { dayName, isVisitTerm, visitLabel } from '../words';

/** What happened, in one line: 网格员 赵** 上门走访了. What comes of itself needs no name. */
export function linkWords(link: VisitLink, language: Language): string {
  const event = `visitEvent.${link.type}`;
  const { dueOn, ...params } = link.params;
  const said = { ...params, ...(dueOn && { dueOn: dayName(dueOn, new Date(link.at), language) }) };
  const what = isVisitTerm(event) ? visitLabel(event, language, said) : '';
  const actor = `visitActor.${link.as}`;
  const who = link.as === 'clock' || !isVisitTerm(actor) ? link.who : `${visitLabel(actor, language)} ${link.who}`.trim();
  const line = `${who} ${what}`.trim();
  return language === 'en' ? line.charAt(0).toUpperCase() + line.slice(1) : line;
}

/** The way of a visit so far, the last link where it stands. */
export const timelineOf = (record: VisitRecord, now: Date, language: Language): TimelineItem[] =>
  record.chain.map((link, at) => {
    const struck = `struck.${link.reason}`;
    const detail = isVisitTerm(struck) ? visitLabel(struck, language) : link.reason;
    return {
      id: link.id,
      title: linkWords(link, language),
      time: agoWords(link.at, now, language),
      state: record.status === 'planned' && at === record.chain.length - 1 ? 'now' : 'done',
      ...(detail && { detail }),
    };
  });
