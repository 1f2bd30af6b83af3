import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ChainEntry, ChainTask } from '@shared/chain/aid-chain';
import { type Clue, clueOutcomes, clueStatuses } from '@shared/clues/clue';
import type { ClueEvent } from '@shared/clues/clue.events';
import { defaultClueRules } from '@shared/clues/clue.rules';
import { ClueRecord } from '@shared/clues/clue.views';
import { after, hourMs } from '@shared/time';
import { may } from '../access/access-table';
import { nextDue } from '../clues/clue.due';
import { openContact } from '../clues/clue.form';
import { deskOf } from '../clues/clue.keys';
import type { SealedClueContact } from '../clues/clue.repository';
import { isOwned, isVerified } from '../clues/clue.step';
import { recordOf } from '../clues/clue.view';
import { fieldCrypto } from '../core/field-crypto';
import type { Item } from '../core/store';
import { helpTextRefusal } from '../help/help.form';
import { Person } from '../people/person';
import type { ClueSceneName } from './clue-scenes';
import { clueTexts } from './clue-texts';
import { feedbackWords, outcomeWords, shortPhoto } from './clue-words';
import { countyItems } from './county';
import { cluePicture } from './picture';
import { liuyin, nameOfArea } from './places';
import { isNews } from './told';

const now = new Date('2026-11-20T02:30:00Z');
const crypto = fieldCrypto({
  keys: [{ id: 'k1', key: Buffer.alloc(32, 1) }],
  hashKey: Buffer.alloc(32, 2),
  random: (bytes) => Buffer.alloc(bytes, 3),
});
const county = async (seed: number, at = now, scale = 1): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const some of countyItems(crypto, { seed, scale, now: at })) items.push(...some);
  return items;
};
const cluesIn = (items: readonly Item[]) =>
  items.filter(({ pk, sk }) => pk.startsWith('CLUE#') && sk === 'STATE').map((item) => item.clue as Clue);

let items: readonly Item[];
let clues: readonly Clue[];
let people: readonly Person[];
beforeAll(async () => {
  items = await county(1);
  clues = cluesIn(items);
  people = items.filter(({ sk }) => sk === 'PROFILE').map((item) => Person.parse(item));
}, 60_000);
const eventsOf = ({ id }: Clue) =>
  items.filter(({ pk, sk }) => pk === `CLUE#${id}` && sk.startsWith('EVENT#')).map((item) => item.event as ClueEvent);
const at = (desk: string, where: (clue: Clue) => boolean) => clues.filter((clue) => deskOf(clue).desk === desk && where(clue));
const ownedBy = (clue: Clue, key: 'areaPath' | 'orgId' | 'personId', value: string) => isOwned(clue) && clue.owner[key] === value;

describe('clues in the demo county', () => {
  test('about sixty, in every state and with every outcome', () => {
    expect(clues.length).toBeGreaterThanOrEqual(55);
    expect(clues.length).toBeLessThanOrEqual(70);
    expect(clueStatuses.filter((status) => !clues.some((clue) => clue.status === status))).toEqual([]);
    const outcomes = new Set(clues.flatMap((clue) => (isVerified(clue) ? [clue.outcome] : [])));
    expect(clueOutcomes.filter((outcome) => !outcomes.has(outcome))).toEqual([]);
    const levels = new Set(clues.flatMap((clue) => (clue.status === 'dispatched' ? [clue.owner.level] : [])));
    expect(levels).toEqual(new Set(['cell', 'community', 'town', 'department']));
    expect(new Set(clues.map(({ householdId }) => householdId !== undefined))).toEqual(new Set([true, false]));
    expect(clues.filter(({ media }) => media.length > 0).length).toBeGreaterThanOrEqual(6);
  });

  test('photos show what was told', () => {
    const sumOf = (name: ClueSceneName) => createHash('sha256').update(cluePicture(name).bytes).digest('hex');
    const shown = clues.flatMap((clue) => {
      const sum = items.find(({ mediaId }) => mediaId === clue.media[0])?.sha256;
      const text = clueTexts.find(({ words }) => words === clue.words);
      return sum === undefined ? [] : [[clue.id, sum, sumOf(text?.photo ?? shortPhoto)] as const];
    });
    expect(shown.filter(([, sum, wanted]) => sum !== wanted)).toEqual([]);
    expect(new Set(shown.map(([, sum]) => sum)).size).toBeGreaterThanOrEqual(5);
  });

  test('overdue, escalated twice, handed on, looked at again', () => {
    expect(clues.some((clue) => clue.status === 'reported' && clue.dueAt < now.toISOString())).toBe(true);
    const twice = clues.filter((clue) => clue.status === 'dispatched' && clue.escalations.length === 2);
    expect(twice.map((clue) => isOwned(clue) && clue.owner.label)).toEqual(['河西镇']);
    const types = new Set(clues.flatMap((clue) => eventsOf(clue).map(({ type }) => type)));
    expect([...types]).toEqual(expect.arrayContaining(['ClueHandedOn', 'ClueReopened', 'ClueReminded', 'ClueEscalated', 'ClueAddedTo']));
  });

  test('each has one event a version, in order of time; the clock left nothing undone', () => {
    for (const clue of clues) {
      const events = eventsOf(clue);
      expect([clue.id, ...events.map(({ version }) => version)]).toEqual([clue.id, ...events.map((_, turn) => turn + 1)]);
      const times = events.map((event) => event.at);
      expect([clue.id, ...times]).toEqual([clue.id, ...[...times].sort()]);
      expect([events.length, times.at(-1), (times.at(-1) ?? '') <= now.toISOString()]).toEqual([clue.version, clue.changedAt, true]);
      expect([clue.id, (nextDue(clue, defaultClueRules)?.at ?? '9') > now.toISOString()]).toEqual([clue.id, true]);
    }
  });

  test('who told anonymously or without an account is nowhere', () => {
    const hidden = clues.filter(({ anonymous }) => anonymous);
    expect(hidden.filter(({ reporterKey }) => reporterKey).length).toBeGreaterThanOrEqual(3);
    expect(hidden.filter(({ reporterKey }) => !reporterKey).length).toBeGreaterThanOrEqual(3);
    for (const clue of hidden) {
      expect([clue.id, clue.reporterId, eventsOf(clue)[0]?.by]).toEqual([clue.id, undefined, { as: 'guest' }]);
      for (const id of clue.media) expect(items.find(({ mediaId }) => mediaId === id)?.ownerId).toBe(`clue.${clue.id}`);
    }
    const guests = items.flatMap(({ contact, pk, sk }) =>
      pk.startsWith('CLUE#') && sk === 'CONTACT' ? [openContact(contact as SealedClueContact, crypto)] : [],
    );
    expect(guests.filter(({ reporter }) => reporter).length).toBeGreaterThanOrEqual(3);
    expect(items.filter(({ pk, kind }) => pk.startsWith('TRACK#') && kind === 'CLUE')).toHaveLength(clues.length);
  });

  test('what was opened is there, carries the clue it came from, and has settled it when it came to its end', () => {
    const opened = clues.flatMap((clue) => ('opened' in clue && clue.opened ? [{ clue, ...clue.opened }] : []));
    expect(opened.filter(({ clue, kind }) => clue.status === 'inHand' && kind !== 'application')).toHaveLength(2);
    expect(opened.filter(({ clue, kind }) => clue.status !== 'inHand' && kind !== 'application')).toHaveLength(3);
    for (const { clue, kind, id, done } of opened) {
      expect(id.slice(1)).toMatch(new RegExp(`^${clue.id}-\\d+$`));
      if (kind === 'application') continue;
      const state = items.find(({ pk, sk }) => pk === `${kind.toUpperCase()}#${id}` && sk === 'STATE');
      const { status, householdId } = (state?.[kind] ?? {}) as { status?: string; householdId?: string };
      expect([id, status]).toEqual([id, expect.any(String)]);
      expect([id, householdId]).toEqual([id, clue.householdId]);
      expect([id, done]).toEqual([id, status === 'confirmed' || status === 'closed']);
      if (clue.status !== 'inHand') expect(eventsOf(clue).find(({ type }) => type === 'ClueSettled')?.by).toEqual({ as: 'clock' });
    }
  });

  test('every clue is shown as its contract says, to its desk and to who told of it', async () => {
    const deps = {
      may,
      crypto,
      areas: { nameOf: async (path: string) => nameOfArea(path), find: async () => undefined },
      people: { find: async (id: string) => people.find(({ personId }) => personId === id) },
      clues: { findContact: async () => undefined },
      households: { find: async () => undefined },
      media: { show: (id: string) => ({ id, kind: 'image' as const, url: id }) },
      clueRules: async () => defaultClueRules,
    };
    for (const clue of clues)
      for (const id of [clue.reporterId ?? 'gao', 'sun', 'handler1']) {
        const person = people.find(({ personId }) => personId === id);
        if (!person) throw new Error(`nobody is ${id}`);
        const record = await recordOf(clue, eventsOf(clue), { ...person, sessionId: 's' } as never, deps as never, now);
        expect([clue.id, ClueRecord.safeParse(record).error?.issues]).toEqual([clue.id, undefined]);
      }
  });

  test('chains, the work log and inboxes have them', () => {
    const onChains = items.flatMap(({ task }) => ((task as ChainTask | undefined)?.kind === 'clue' ? [task as ChainTask] : []));
    const known = clues.filter((clue) => clue.householdId && eventsOf(clue).some((event) => !isNews({ pk: '', sk: '', event }, now)));
    expect(known.length).toBeGreaterThanOrEqual(15);
    const placed = new Set(onChains.map(({ id }) => id));
    expect(known.filter(({ id }) => !placed.has(id)).map(({ id }) => id)).toEqual([]);
    const links = items.filter(({ chain, entry, sk }) => sk.startsWith('LINK#') && chain === 'H-hh1' && entry !== undefined);
    expect(links.map(({ entry }) => (entry as ChainEntry).type)).toContain('FeedbackGiven');
    expect(items.filter(({ pk, sk }) => pk.startsWith('WORK#') && sk.includes('#clue')).length).toBeGreaterThanOrEqual(10);
    const told = items.filter(({ pk }) => pk.startsWith('INBOX#')).map(({ pk, sk }) => `${pk} ${sk}`);
    for (const who of ['zhao', 'sun', 'ma', 'gao', 'guo', 'handler1', 'zhouwen'])
      expect([who, told.some((line) => line.startsWith(`INBOX#${who} `) && line.includes('#clue'))]).toEqual([who, true]);
  });

  test('personas find work at their desks', () => {
    expect(at('verify', (clue) => ownedBy(clue, 'personId', 'zhao')).length).toBeGreaterThanOrEqual(3);
    expect(at('feedback', (clue) => ownedBy(clue, 'personId', 'zhao')).length).toBeGreaterThanOrEqual(1);
    expect(clues.filter(({ reporterId }) => reporterId === 'zhao').length).toBeGreaterThanOrEqual(3);
    expect(at('triage', (clue) => ownedBy(clue, 'areaPath', liuyin)).length).toBeGreaterThanOrEqual(4);
    expect(at('triage', (clue) => clue.status === 'returned' && clue.areaPath.startsWith(liuyin)).length).toBeGreaterThanOrEqual(1);
    expect(at('verify', (clue) => ownedBy(clue, 'areaPath', `${liuyin}/c2`)).length).toBeGreaterThanOrEqual(2);
    expect(at('verify', (clue) => ownedBy(clue, 'areaPath', 'huangliu/hexi')).length).toBeGreaterThanOrEqual(2);
    expect(at('triage', (clue) => ownedBy(clue, 'areaPath', 'huangliu')).length).toBeGreaterThanOrEqual(1);
    expect(at('verify', (clue) => ownedBy(clue, 'orgId', 'dept1')).length).toBeGreaterThanOrEqual(3);
    expect(at('feedback', (clue) => ownedBy(clue, 'orgId', 'dept1')).length).toBeGreaterThanOrEqual(1);
  });

  test('what a visit led to fits what was told', () => {
    const ended = clues.flatMap((clue) => ('outcome' in clue && clue.outcome ? [{ title: clue.title, outcome: clue.outcome }] : []));
    expect(ended.length).toBeGreaterThanOrEqual(20);
    const fits = ({ title, outcome }: (typeof ended)[number]) =>
      clueTexts.some((text) => text.title === title && text.ends.includes(outcome));
    expect(ended.filter((one) => !fits(one))).toEqual([]);
  });

  test('words are fit to be read', () => {
    const texts = [
      ...clueTexts.flatMap(({ title, words, seen }) => [title, words, seen]),
      ...Object.values(outcomeWords),
      ...Object.values(feedbackWords),
      ...clueTexts.flatMap(({ wish }) => (wish ? [wish.title, wish.story] : [])),
    ];
    for (const words of texts) expect([words, helpTextRefusal({ '/words': words })]).toEqual([words, undefined]);
    for (const { title } of clueTexts) expect(title.length).toBeLessThanOrEqual(30);
  });

  test('is whole at any hour and at any size', async () => {
    for (const hour of ['2026-02-28T16:05:00Z', '2027-01-01T23:30:00Z', '2026-07-05T12:01:00Z']) {
      const there = cluesIn(await county(3, new Date(hour)));
      expect([hour, clueStatuses.filter((status) => !there.some((clue) => clue.status === status))]).toEqual([hour, []]);
      expect(there.filter(({ changedAt }) => changedAt > after(hour, hourMs / 60))).toEqual([]);
    }
    const double = await county(1, now, 2);
    expect(cluesIn(double).length).toBeGreaterThan(clues.length + 20);
    expect(new Set(double.map(({ pk, sk }) => `${pk} ${sk}`)).size).toBe(double.length);
  }, 120_000);
});
