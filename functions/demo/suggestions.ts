import type { Actor } from '@shared/actor';
import { maskName } from '@shared/people/mask';
import type { SuggestionFacts } from '@shared/suggestions/suggestion';
import { defaultSuggestionRules as rules } from '@shared/suggestions/suggestion.rules';
import type { FieldCrypto } from '../core/field-crypto';
import type { Item, Write } from '../core/store';
import type { NewPerson } from '../people/person';
import { answerSuggestion, makeSuggestion } from '../suggestions/suggestion.decisions';
import { deskOf, firstLevel } from '../suggestions/suggestion.desks';
import { writerHashOf } from '../suggestions/suggestion.relations';
import { stepWrites } from '../suggestions/suggestion.writes';
import { countyId, liuyin, nameOfArea } from './places';
import { daysBefore, settled } from './replay';

type Letter = Pick<SuggestionFacts, 'kind' | 'complained' | 'words'> & {
  readonly writer?: string;
  readonly days: number;
  readonly answer?: string;
};
const letters: readonly Letter[] = [
  { kind: 'service', words: '服务大厅中午没有人值班，老人白跑了两趟。', writer: 'zhou', days: 1.5 },
  {
    kind: 'idea',
    words: '驿站门口的坡道晚上看不清，能不能装个感应灯。',
    days: 6,
    answer: '已经和供电服务队约好，本周六装上两盏感应灯。谢谢您提醒我们。',
  },
  { kind: 'conduct', complained: 'community', words: '上次去问低保，窗口的人很不耐烦，话没听完就让我回去。', days: 2 },
];

/** Complaints and suggestions about 柳荫: one to answer, one answered, one that the county has because it is about the community's own people. */
export async function suggestionItems(crypto: FieldCrypto, people: readonly NewPerson[], now: Date): Promise<readonly Item[]> {
  const areas = { nameOf: async (path: string) => nameOfArea(path) };
  const officer = people.find(({ grants }) => grants.some(({ role, areaPath }) => role === 'communityOfficer' && areaPath === liuyin));
  const writes: Write[] = [];
  for (const [turn, letter] of letters.entries()) {
    const writer = people.find(({ personId }) => personId === letter.writer);
    const at = daysBefore(now, letter.days);
    const made = makeSuggestion(
      {
        id: `suggestion${turn + 1}`,
        countyId,
        areaPath: liuyin,
        kind: letter.kind,
        ...(letter.complained && { complained: letter.complained }),
        ...(writer && { writerId: writer.personId, writerHash: writerHashOf(crypto, writer.personId) }),
        anonymous: !writer,
        writerLabel: writer ? maskName(writer.name) : '',
        title: { service: '对服务的意见', conduct: '对作风的意见', idea: '一条建议' }[letter.kind],
        words: letter.words,
        media: [],
        desk: await deskOf(firstLevel(letter.kind, letter.complained, false), liuyin, areas),
      },
      rules,
      at,
    );
    const by: Actor = writer ? { personId: writer.personId, label: maskName(writer.name), as: 'resident' } : { as: 'guest' };
    writes.push(...stepWrites(undefined, made, by, rules));
    if (!letter.answer || !officer) continue;
    const answered = answerSuggestion(made.suggestion, letter.answer, maskName(officer.name), rules, daysBefore(now, letter.days - 2));
    const office: Actor = { personId: officer.personId, label: maskName(officer.name), as: 'officer' };
    if (answered.ok && answered.value) writes.push(...stepWrites(made.suggestion, answered.value, office, rules));
  }
  return settled(writes);
}
