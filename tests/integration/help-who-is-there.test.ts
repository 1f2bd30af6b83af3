import { expect, test } from '@jest/globals';
import { memoryStore } from '../../functions/core/memory-store';
import type { Store, Write } from '../../functions/core/store';
import { askHelp, goTo, helpStates, onHelp, seeHelp, sorted, volunteersJoin } from '../support/help';
import { aHouse } from '../support/house';

/** A house in which something happens just before a commit that matters. */
const interrupted = async () => {
  const base = memoryStore();
  let meanwhile: { when: (writes: readonly Write[]) => boolean; act: () => Promise<unknown> } | undefined;
  const store: Store = {
    ...base,
    commit: async (writes, token) => {
      const due = meanwhile?.when(writes) ? meanwhile : undefined;
      if (due) {
        meanwhile = undefined;
        await due.act();
      }
      return base.commit(writes, token);
    },
  };
  const at = await aHouse(store);
  const before = (when: (writes: readonly Write[]) => boolean, act: () => Promise<unknown>) => {
    meanwhile = { when, act };
  };
  return { at, before };
};
const writesEvent = (type: string) => (writes: readonly Write[]) =>
  writes.some((write) => 'put' in write && (write.put.event as { type?: string } | undefined)?.type === type);
const pause = (to: string) => ['li', 'POST', '/api/me/volunteer/pause', { to }] as const;

test('who leaves at the very moment of accepting has nothing in hand, and hears why', async () => {
  const { at, before } = await interrupted();
  const id = await helpStates.open(at);
  before(writesEvent('PlaceTaken'), () => at.ask(...pause('left')));
  const accepted = await onHelp(at, 'li', id, 'accept');
  expect([accepted.status, (await seeHelp(at, 'officer', id)).body.taken]).toEqual([404, 0]);
  expect(await at.house.hands.open('li')).toBe(0);
  expect((await at.house.volunteers.find('li'))?.state).toBe('left');
});

test('a leader cannot send a member who takes a break at that very moment', async () => {
  const { at, before } = await interrupted();
  const id = await helpStates.led(at);
  const groupId = (await at.house.volunteers.find('li'))?.groupIds[0];
  await at.ask('wang', 'POST', `/api/volunteer-groups/${groupId}/membership`, {});
  before(writesEvent('PlaceTaken'), () => at.ask('wang', 'POST', '/api/me/volunteer/pause', { to: 'paused' }));
  const sent = await onHelp(at, 'li', id, 'accept-for-group', { groupId, memberIds: ['wang'] });
  expect([sent.status, sent.body.reason]).toEqual([409, 'volunteerPaused']);
});

test('nobody is asked who leaves while it is decided whom to ask', async () => {
  const { at, before } = await interrupted();
  const id = await helpStates.open(at);
  before(writesEvent('HelpOffered'), () => at.ask(...pause('paused')));
  await at.house.runDue(at.time.now);
  const help = await at.house.help.find(id);
  expect(help?.status === 'open' && help.offers.map(({ volunteerId }) => volunteerId)).toEqual(['wang']);
});

test('next week is not offered to who came last and takes a break by now, but to the others', async () => {
  const { at } = await interrupted();
  await volunteersJoin(at);
  const { id } = (await askHelp(at)).body;
  const day = new Date(at.time.now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const when = { kind: 'weekly', from: day, at: '09:00', times: 3 };
  await onHelp(at, 'officer', id, 'triage', sorted(at, { when, people: 2 }));
  await onHelp(at, 'li', id, 'accept');
  await onHelp(at, 'wang', id, 'accept');
  await at.ask(...pause('paused'));
  goTo(at, 90, `${day}T01:00:00.000Z`);
  await at.house.runDue(at.time.now);
  const next = await at.house.help.find(`${id}-2`);
  expect(next?.status === 'open' && next.offers.map(({ volunteerId }) => volunteerId)).toEqual(['wang']);
});
