import { beforeAll, describe, expect, test } from '@jest/globals';
import { type HelpRequest, helpStatuses, isOpened } from '@shared/help/help';
import type { HelpEvent } from '@shared/help/help.events';
import { defaultHelpRules } from '@shared/help/help.rules';
import { HelpRecord } from '@shared/help/help.views';
import { helpKinds, shapeOf } from '@shared/help/help-kinds';
import { overlap } from '@shared/help/when';
import type { ServiceRecord } from '@shared/service/service.contracts';
import { dayMs, localDay } from '@shared/time';
import { Volunteer, type VolunteerGroup } from '@shared/volunteers/volunteer';
import { VolunteerForm } from '@shared/volunteers/volunteer.contracts';
import { may } from '../access/access-table';
import { fieldCrypto } from '../core/field-crypto';
import type { Item } from '../core/store';
import { type CalendarSlot, heldBy } from '../help/calendar.decisions';
import { decideDue, nextDue } from '../help/help.due';
import { helpTextRefusal } from '../help/help.form';
import { deskOf } from '../help/help.keys';
import { crewOf, offerTo } from '../help/help.step';
import { recordOf } from '../help/help.view';
import { cleanFile } from '../media/clean-file';
import { isUnread } from '../notifications/inbox.repository';
import { Person } from '../people/person';
import { countyItems } from './county';
import { helpPerScale } from './help-plans';
import { helpTexts, logWords } from './help-texts';
import { proofPicture } from './picture';
import { liuyin, nameOfArea } from './places';
import { isNews } from './told';

const now = new Date('2026-11-20T02:30:00Z');
const crypto = () =>
  fieldCrypto({ keys: [{ id: 'k1', key: Buffer.alloc(32, 1) }], hashKey: Buffer.alloc(32, 2), random: (bytes) => Buffer.alloc(bytes, 3) });
const county = async (seed: number, at = now, scale = 1): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const some of countyItems(crypto(), { seed, scale, now: at })) items.push(...some);
  return items;
};
const requestsIn = (items: readonly Item[]) =>
  items.filter(({ pk, sk }) => pk.startsWith('HELP#') && sk === 'STATE').map((item) => item.help as HelpRequest);
const volunteersIn = (items: readonly Item[]) =>
  items.filter(({ pk, sk }) => pk.startsWith('VOLUNTEER#') && sk === 'STATE').map((item) => Volunteer.parse(item.volunteer));
const tally = <Key extends string>(keys: readonly Key[]) => {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

let items: readonly Item[];
let requests: readonly HelpRequest[];
let volunteers: readonly Volunteer[];
let people: readonly Person[];
beforeAll(async () => {
  items = await county(1);
  requests = requestsIn(items);
  volunteers = volunteersIn(items);
  people = items.filter(({ sk }) => sk === 'PROFILE').map((item) => Person.parse(item));
}, 60_000);
const eventsOf = ({ id }: HelpRequest) =>
  items.filter(({ pk, sk }) => pk === `HELP#${id}` && sk.startsWith('EVENT#')).map((item) => item.event as HelpEvent);
const under = (prefix: string) => items.filter(({ pk }) => pk.startsWith(prefix));

/** Promised, written down and counted hours, as the calendars hold them, against those that the requests hold. */
const calendarFaults = (all: readonly Item[]): readonly string[] => {
  const booked = all
    .filter(({ pk }) => pk.startsWith('CALENDAR#'))
    .flatMap(({ pk, sk, slots }) =>
      (slots as readonly CalendarSlot[]).map((slot) => ({ ...slot, personId: pk.slice('CALENDAR#'.length), day: sk.slice('DAY#'.length) })),
    );
  const held = requestsIn(all).flatMap(heldBy);
  const line = (one: CalendarSlot & { personId: string }) => `${one.personId} ${one.placeId} ${one.start} ${one.end} ${one.state}`;
  const known = new Set(held.map(line));
  return [
    ...booked.filter((one) => !known.has(line(one))).map((one) => `not held: ${line(one)}`),
    ...held.filter((one) => !booked.some((other) => line(other) === line(one))).map((one) => `not booked: ${line(one)}`),
    ...booked.filter(({ start, end, day }) => localDay(start) !== day || start >= end).map((one) => `another day: ${line(one)}`),
    ...booked.flatMap((one, at) =>
      booked
        .slice(at + 1)
        .filter((other) => other.personId === one.personId && overlap(one, other))
        .map((other) => `at once: ${line(one)} and ${line(other)}`),
    ),
  ];
};

describe('help in the demo county', () => {
  test('150 volunteers and 120 requests, every status and every kind among them', () => {
    // Two were opened from clues.
    expect([volunteers.length, requests.length]).toEqual([150, helpPerScale + 2]);
    const counts = tally(requests.map(({ status }) => status));
    expect(helpStatuses.filter((status) => (counts[status] ?? 0) < 3)).toEqual([]);
    const kinds = new Set(requests.map(({ kind }) => kind));
    expect(['unsorted', ...helpKinds].filter((kind) => !kinds.has(kind as HelpRequest['kind']))).toEqual([]);
    expect(new Set(requests.map(({ when }) => when.kind))).toEqual(new Set(['atOnce', 'fixed', 'window', 'weekly']));
    expect(new Set(requests.map(({ forWhom }) => forWhom))).toEqual(new Set(['adult', 'child', 'family']));
    expect(new Set(requests.map(({ authorIs }) => authorIs))).toEqual(new Set(['self', 'relative', 'gridWorker']));
    expect(tally(requests.map(({ urgency }) => urgency))).toMatchObject({ urgent: expect.any(Number), soon: expect.any(Number) });
    expect(requests.filter(({ series }) => series)).toHaveLength(8);
    expect(requests.filter(({ followUpOf }) => followUpOf)).toHaveLength(1);
  });

  test('volunteers are as different as people are', () => {
    const year = now.getUTCFullYear();
    const ages = volunteers.map(({ birthYear }) => year - birthYear);
    expect(ages.filter((age) => age < 18).length).toBeGreaterThanOrEqual(8);
    expect(ages.filter((age) => age >= 54).length).toBeGreaterThanOrEqual(50);
    for (const volunteer of volunteers) {
      const { personId: _id, version: _v, state: _s, pausedUntil: _p, countyId: _c, label: _l, groupIds, ...said } = volunteer;
      const { rulesAcceptedAt: _r, joinedAt: _j, apartFrom: _a, skills, ...form } = said;
      const shown = {
        ...form,
        skills: skills.map(({ skill, proof }) => ({ skill, ...(proof && { proof: proof.media }) })),
        rulesAccepted: true,
      };
      expect([volunteer.personId, VolunteerForm.safeParse(shown).error?.issues]).toEqual([volunteer.personId, undefined]);
      expect(new Set(skills.map(({ skill }) => skill)).size).toBe(skills.length);
      expect(groupIds.length).toBeLessThanOrEqual(5);
    }
    const states = tally(volunteers.map(({ state }) => state));
    expect([states.left, (states.paused ?? 0) >= 4, (states.active ?? 0) >= 130]).toEqual([3, true, true]);
    expect(volunteers.filter(({ pausedUntil }) => pausedUntil).length).toBeGreaterThan(0);
    const proofs = tally(volunteers.flatMap(({ skills }) => skills.flatMap(({ proof }) => proof?.state ?? [])));
    expect([(proofs.accepted ?? 0) >= 6, (proofs.waiting ?? 0) >= 3, (proofs.refused ?? 0) >= 1]).toEqual([true, true, true]);
    expect(under('VOLUNTEER#').filter(({ sk }) => sk.startsWith('PROOF#'))).toHaveLength(proofs.waiting ?? 0);
    const hats = people.filter(({ grants }) => grants.some(({ role }) => role === 'volunteer')).map(({ personId }) => personId);
    expect(volunteers.map(({ personId }) => personId).sort()).toEqual(hats.sort());
    expect(people.filter(({ grants }) => grants.length > 1 && grants[0]?.role === 'helper')).toHaveLength(22);
  });

  test('six groups, each with a leader, and members who know it', () => {
    const groups = under('GROUP#').map((item) => item.group as VolunteerGroup);
    expect(groups).toHaveLength(6);
    expect(new Set(groups.map(({ kind }) => kind)).size).toBe(5);
    for (const { groupId, version, leaderIds, members } of groups) {
      expect([leaderIds.length, version, members.length >= 5]).toEqual([1, members.length, true]);
      const joined = volunteers.filter(({ groupIds }) => groupIds.includes(groupId)).map(({ personId }) => personId);
      expect(joined.sort()).toEqual(members.map(({ personId }) => personId).sort());
      expect(joined).toContain(leaderIds[0]);
    }
    expect(groups.find(({ leaderIds }) => leaderIds[0] === 'wu')?.name).toBe('柳荫银发志愿者队');
    expect(requests.filter((help) => crewOf(help).some(({ groupId }) => groupId)).length).toBeGreaterThanOrEqual(2);
  });

  test('each request has one event a version, in order of time, the last at its last change', () => {
    for (const help of requests) {
      const events = eventsOf(help);
      expect([help.id, ...events.map(({ version }) => version)]).toEqual([
        help.id,
        ...Array.from({ length: help.version }, (_, at) => at + 1),
      ]);
      const times = events.map(({ at }) => at);
      expect([help.id, ...times]).toEqual([help.id, ...[...times].sort()]);
      expect([times.at(-1), (times.at(-1) ?? '') <= now.toISOString()]).toEqual([help.changedAt, true]);
    }
  });

  test('leaves nothing undone that the clock should have done', () => {
    const late = requests.filter((help) => (nextDue(help)?.at ?? '9') <= now.toISOString());
    expect(late.map(({ id }) => id)).toEqual([]);
    expect(requests.filter((help) => decideDue(help, defaultHelpRules, now, []))).toEqual([]);
  });

  test('nobody is in two places at once, and the calendars hold what the requests hold', () => {
    expect(calendarFaults(items)).toEqual([]);
  });

  test('never more come than there are places; whoever came was able to and nobody’s own', () => {
    for (const help of requests) {
      const crew = crewOf(help);
      expect([help.id, crew.length <= help.people, new Set(crew.map(({ volunteerId }) => volunteerId)).size]).toEqual([
        help.id,
        true,
        crew.length,
      ]);
      if (help.forWhom === 'child' && isOpened(help)) expect([help.id, help.people >= 2]).toEqual([help.id, true]);
      for (const { volunteerId, acceptedAt, groupId } of crew) {
        const volunteer = volunteers.find(({ personId }) => personId === volunteerId);
        const wanted: readonly string[] = help.kind === 'unsorted' ? [] : shapeOf[help.kind].skills;
        expect([help.id, volunteer?.skills.some(({ skill }) => wanted.includes(skill))]).toEqual([help.id, true]);
        expect([help.id, (volunteer?.joinedAt ?? '9') < acceptedAt, volunteer?.state]).toEqual([help.id, true, 'active']);
        expect([help.authorId, help.subjectId]).not.toContain(volunteerId);
        if (groupId) expect(volunteer?.groupIds).toContain(groupId);
      }
    }
    const open = tally(requests.flatMap((help) => heldBy(help).flatMap(({ state, personId }) => (state === 'accepted' ? [personId] : []))));
    for (const item of items.filter(({ pk, sk }) => pk.startsWith('HOLDER#') && sk === 'HELP')) {
      const id = item.pk.slice('HOLDER#'.length);
      expect([id, item.open]).toEqual([id, open[id] ?? 0]);
      expect(item.open).toBeLessThanOrEqual(volunteers.find(({ personId }) => personId === id)?.atATime ?? 0);
    }
  });

  test('minutes count once, from confirmed logs alone, and totals are the sum of the records', () => {
    const ended = requests.filter(({ status }) => status === 'confirmed' || status === 'closed');
    const logged = ended.flatMap((help) =>
      crewOf(help).flatMap(({ volunteerId, placeId, log }) => (log ? [`${volunteerId} ${log.from}#${placeId}`] : [])),
    );
    const records = under('SERVICE#').filter(({ record }) => record);
    expect(records.map(({ pk, sk }) => `${pk.slice('SERVICE#'.length)} ${sk}`).sort()).toEqual([...logged].sort());
    for (const pk of new Set(records.map((one) => one.pk))) {
      const own = records.filter((one) => one.pk === pk).map(({ record }) => record as ServiceRecord);
      const sum = own.reduce((all, { minutes }) => all + minutes, 0);
      const totals = under(pk).filter((one) => one.pk === pk && !one.record);
      expect([pk, totals.find(({ sk }) => sk === 'TOTAL')?.minutes, totals.find(({ sk }) => sk === 'TIMES')?.times]).toEqual([
        pk,
        sum,
        own.length,
      ]);
    }
  });

  test('words are fit to be read by all, here and in every text the county may draw', () => {
    const all = [...helpTexts.map(({ title, words }) => ({ title, words })), ...requests.map(({ title, words }) => ({ title, words }))];
    for (const { title, words } of all) expect([title, helpTextRefusal({ '/title': title, '/words': words })]).toEqual([title, undefined]);
    for (const words of Object.values(logWords).flat()) expect([words, helpTextRefusal({ '/words': words })]).toEqual([words, undefined]);
    for (const { kind, people: places, forWhom } of helpTexts) if (forWhom === 'child') expect([kind, places]).toEqual([kind, 2]);
  });

  test('every request is shown as its contract says, to its asker and to the office', async () => {
    const deps = {
      may,
      areas: { tree: async () => [], nameOf: async (path: string) => nameOfArea(path) },
      media: { view: (id: string) => ({ id, kind: 'image' as const, url: id }), ownedBy: async () => true },
    };
    for (const help of requests) {
      for (const id of [help.authorId, 'gao', 'li']) {
        const person = people.find(({ personId }) => personId === id);
        if (!person) throw new Error(`nobody is ${id}`);
        const viewer = {
          caller: { ...person, grants: person.grants as never, sessionId: 's' },
          leads: [],
          volunteer: volunteers.find(({ personId }) => personId === id),
        };
        const record = await recordOf(help, eventsOf(help), viewer, deps, defaultHelpRules, now);
        expect([help.id, HelpRecord.safeParse(record).error?.issues]).toEqual([help.id, undefined]);
      }
    }
  });

  test('personas find their day laid out', () => {
    const of = (id: string) => requests.filter((help) => crewOf(help).some(({ volunteerId }) => volunteerId === id));
    const li = of('li');
    expect(li.filter(({ status }) => status === 'matched').map((help) => isOpened(help) && localDay(help.slot?.start ?? now))).toEqual([
      '2026-11-21',
    ]);
    expect(li.filter(({ status }) => status === 'logged')).toHaveLength(1);
    expect(requests.filter((help) => offerTo(help, 'li', now)).length).toBeGreaterThanOrEqual(1);
    expect(items.find(({ pk, sk }) => pk === 'SERVICE#li' && sk === 'TOTAL')?.minutes).toBe(1200);
    const zhou = requests.filter(({ subjectId, authorId }) => (subjectId ?? authorId) === 'zhou').map(({ status }) => status);
    expect(zhou).toEqual(expect.arrayContaining(['underWay', 'logged', 'closed', 'submitted']));
    expect(
      of('wu').some((help) => help.status === 'matched' && crewOf(help).every(({ groupLabel }) => groupLabel === '柳荫银发志愿者队')),
    ).toBe(true);
    const here = requests.filter(({ areaPath }) => areaPath === liuyin);
    expect(here.filter((help) => deskOf(help).desk === 'triage').length).toBeGreaterThanOrEqual(4);
    expect(here.filter(({ safetyReports }) => safetyReports > 0)).toHaveLength(1);
    expect(under('HELP#').filter(({ sk, g2pk }) => sk.startsWith('SAFETY#') && g2pk)).toHaveLength(1);
    expect(volunteers.filter(({ apartFrom }) => apartFrom.length > 0)).toHaveLength(2);
    expect(requests.filter((help) => deskOf(help).desk === 'unmatched').length).toBeGreaterThanOrEqual(4);
    expect(items.filter(({ g2pk }) => g2pk === 'DEAD#huangliu')).toHaveLength(3);
    expect(volunteers.some(({ areaPath, skills }) => areaPath === liuyin && skills.some(({ proof }) => proof?.state === 'waiting'))).toBe(
      true,
    );
  });

  test('what is no news any more has been told to the personas, each thing once, and only what is recent counts as unread', () => {
    const inboxes = under('INBOX#');
    const readers = new Set(inboxes.map(({ pk }) => pk.slice('INBOX#'.length)));
    expect([...readers]).toEqual(expect.arrayContaining(['zhou', 'li', 'sun', 'gao']));
    for (const reader of readers) {
      const [count] = under('INBOX-UNREAD#').filter(({ pk }) => pk === `INBOX-UNREAD#${reader}`);
      const unread = inboxes.filter((item) => item.pk === `INBOX#${reader}` && isUnread(item));
      expect([reader, Number(count?.unread ?? 0)]).toEqual([reader, unread.length]);
      expect(unread.length).toBeLessThan(30);
    }
    expect(inboxes.some(isUnread)).toBe(true);
    const news = items.filter((item) => isNews(item, now)).map(({ event }) => (event as HelpEvent).id);
    expect(news.length).toBeGreaterThan(50);
    expect(inboxes.filter(({ sk }) => news.some((id) => sk.includes(`#${id}#`)))).toEqual([]);
  });

  test('a proof has a picture that can be shown', () => {
    const shown = cleanFile(proofPicture().bytes);
    expect(shown.ok && [shown.value.kind, shown.value.contentType]).toEqual(['image', 'image/png']);
    const kept = new Set(items.map(({ mediaId }) => mediaId).filter((one) => one));
    const wanted = volunteers.flatMap(({ skills }) => skills.flatMap(({ proof }) => proof?.media ?? []));
    expect(wanted.filter((id) => !kept.has(id))).toEqual([]);
  });

  test('is whole for other seeds, at any hour of the day and at any size', async () => {
    const hours = ['2026-02-28T16:05:00Z', '2027-01-01T23:30:00Z', '2026-07-05T12:01:00Z'];
    for (const [seed, at] of hours.entries()) {
      const all = await county(seed + 5, new Date(at));
      const counts = tally(requestsIn(all).map(({ status }) => status));
      expect([at, helpStatuses.filter((status) => (counts[status] ?? 0) < 3)]).toEqual([at, []]);
      expect([at, calendarFaults(all)]).toEqual([at, []]);
      const future = requestsIn(all).filter(({ changedAt }) => changedAt > new Date(at).toISOString());
      expect([at, future]).toEqual([at, []]);
    }
    const double = await county(1, new Date(now.getTime() + 3 * dayMs), 2);
    expect([volunteersIn(double).length, requestsIn(double).length >= 2 * helpPerScale]).toEqual([300, true]);
    expect(calendarFaults(double)).toEqual([]);
    expect(new Set(double.map(({ pk, sk }) => `${pk} ${sk}`)).size).toBe(double.length);
  }, 60_000);
});
