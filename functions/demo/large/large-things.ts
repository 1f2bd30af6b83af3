import type { ClueKind } from '@shared/clues/clue';
import { defaultClueRules } from '@shared/clues/clue.rules';
import { maskName } from '@shared/people/mask';
import { defaultWishRules } from '@shared/wishes/wish.rules';
import { stepWrites as clueWrites } from '../../clues/clue.writes';
import { reportClue } from '../../clues/reporting.decisions';
import { dispatchClue } from '../../clues/sorting.decisions';
import type { FieldCrypto } from '../../core/field-crypto';
import type { Item } from '../../core/store';
import type { NewPerson } from '../../people/person';
import { submitWish, verifyWish } from '../../wishes/wish.decisions';
import { sealContact } from '../../wishes/wish.form';
import { inventedPhone } from '../identity';
import { type Chance, inTurn } from '../random';
import { begin, daysBefore, settled } from '../replay';
import { wishTexts } from '../wish-texts';
import { type LargePlace, largeId } from './large-places';

type Setting = { readonly chance: Chance; readonly crypto: FieldCrypto; readonly now: Date };
type Served = { readonly cell: LargePlace; readonly community: LargePlace; readonly worker: NewPerson; readonly officer: NewPerson };

const seen: readonly { readonly kind: ClueKind; readonly words: string }[] = [
  { kind: 'illness', words: '老人住院一个多月，家里花费大，想问问能不能帮。' },
  { kind: 'elderCare', words: '独居老人最近少出门，敲门好一会儿才应。' },
  { kind: 'housing', words: '连着下雨，屋顶漏得厉害，接了好几个盆。' },
  { kind: 'schooling', words: '孩子开学，路费和住宿费还差一些。' },
  { kind: 'jobs', words: '工地停工，两口子都在家等活。' },
  { kind: 'dispute', words: '两家为水沟吵了几回，都气得睡不着。' },
];

/** One clue as reported by the cell's worker; every other one has been handed to them to verify. */
export const largeClue = ({ chance, now }: Setting, { cell, community, worker, officer }: Served, turn: number): readonly Item[] => {
  const { kind, words } = inTurn(seen, turn);
  const reportedAt = daysBefore(now, chance.whole(0, 40) / 24);
  const desk = { level: 'community', areaPath: community.path, label: community.name } as const;
  const reported = reportClue(
    {
      id: `lcclue${turn + 1}`,
      countyId: largeId,
      areaPath: cell.path,
      reporterId: worker.personId,
      foundBy: 'gridWorker',
      anonymous: false,
      words,
      media: [],
      householdId: `lch${turn * 20 + 1}`,
      aboutLabel: '',
      kind,
      urgency: inTurn(['normal', 'soon', 'normal', 'urgent'] as const, turn),
      title: words.slice(0, 12),
    },
    desk,
    defaultClueRules,
    reportedAt,
  );
  if (!reported.ok || !reported.value) throw new Error('The large county refuses its own clue.');
  const { clue } = reported.value;
  const by = { personId: worker.personId, label: maskName(worker.name), as: 'gridWorker' } as const;
  const writes = [...clueWrites(undefined, reported.value, by, defaultClueRules)];
  if (turn % 2 === 0) {
    const owner = { level: 'cell', areaPath: cell.path, personId: worker.personId, label: maskName(worker.name) } as const;
    const sorted = { kind, urgency: clue.urgency, title: clue.title, owner };
    const sent = dispatchClue(clue, sorted, defaultClueRules, new Date(reportedAt.getTime() + 1_800_000));
    const office = { personId: officer.personId, label: maskName(officer.name), as: 'officer' } as const;
    if (sent.ok && sent.value) writes.push(...clueWrites(clue, sent.value, office, defaultClueRules));
  }
  return settled(writes);
};

/** One wish, written by the cell's worker; two of three stand on the wall. */
export const largeWish = (
  { chance, crypto, now }: Setting,
  { cell, community, worker, officer }: Served,
  turn: number,
): readonly Item[] => {
  const text = inTurn(wishTexts, turn);
  const start = daysBefore(now, chance.whole(1, 6));
  const by = { personId: worker.personId, label: maskName(worker.name), as: 'gridWorker' } as const;
  const contact = { name: '王桂芳', phone: inventedPhone(70_000_000 + turn), address: `${community.name}${turn + 1}号` };
  const life = begin(
    submitWish(
      {
        id: `lcwish${turn + 1}`,
        countyId: largeId,
        areaPath: community.path,
        authorId: worker.personId,
        authorIs: 'gridWorker',
        forWhom: text.forWhom,
        wisherLabel: text.forWhom === 'adult' ? maskName(contact.name) : '',
        title: text.title,
        story: text.story,
        campaign: text.campaign,
        category: text.category,
        urgency: text.urgency,
        estimatedYuan: text.yuan,
        media: [],
        householdId: `lch${turn * 40 + 1}`,
        consent: { publish: true, givenAt: start.toISOString(), ...(text.forWhom === 'child' && { guardian: true }) },
      },
      defaultWishRules,
      start,
    ),
    by,
    sealContact(contact, { close: crypto.seal, open: crypto.open }),
    defaultWishRules,
  );
  const office = { personId: officer.personId, label: maskName(officer.name), as: 'officer' } as const;
  if (turn % 3 > 0 && cell) life.do(new Date(start.getTime() + 3_600_000), office, (wish, at) => verifyWish(wish, office, undefined, at));
  life.until(now);
  return settled(life.writes);
};
