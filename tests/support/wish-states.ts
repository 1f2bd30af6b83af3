import type { WishForm } from '@shared/wishes/wish.views';
import type { AHouse } from './house';

const words = { words: '送到了，当面交的', media: [] };

/** Wishes of 周 in 柳荫, brought where a test needs them: wang holds, li waits in line or is offered it. */
export const wishStates = {
  submitted: async (at: AHouse, changes: Partial<WishForm> = {}) => (await at.submit('zhou', changes)).body.id,
  returned: async (at: AHouse) => {
    const id = await wishStates.submitted(at);
    await at.act('officer', id, 'return', { reason: '请写明尺寸' });
    return id;
  },
  verified: async (at: AHouse) => {
    const id = await wishStates.submitted(at, { consent: { publish: false } });
    await at.act('officer', id, 'verify');
    return id;
  },
  open: (at: AHouse) => at.posted(),
  claimed: async (at: AHouse) => {
    const id = await at.posted();
    await at.act('wang', id, 'claim');
    return id;
  },
  awaited: async (at: AHouse) => {
    const id = await wishStates.claimed(at);
    await at.act('li', id, 'waiting-list/join');
    return id;
  },
  offered: async (at: AHouse) => {
    const id = await wishStates.awaited(at);
    await at.act('wang', id, 'release', { reason: '临时出差' });
    return id;
  },
  delivered: async (at: AHouse) => {
    const id = await wishStates.claimed(at);
    await at.act('wang', id, 'deliver', words);
    return id;
  },
  disputed: async (at: AHouse) => {
    const id = await wishStates.delivered(at);
    await at.act('zhou', id, 'dispute', { reason: '没有看到' });
    return id;
  },
  confirmed: async (at: AHouse) => {
    const id = await wishStates.delivered(at);
    await at.act('zhou', id, 'confirm');
    return id;
  },
  closed: async (at: AHouse) => {
    const id = await wishStates.confirmed(at);
    await at.act('zhou', id, 'rate', { stars: 4, thanks: '走得稳了', onWall: false });
    return id;
  },
  unpublished: async (at: AHouse) => {
    const id = await wishStates.closed(at);
    await at.act('zhou', id, 'unpublish');
    return id;
  },
  refused: async (at: AHouse) => {
    const id = await wishStates.submitted(at);
    await at.act('officer', id, 'refuse', { reason: '已经领过同样的' });
    return id;
  },
  withdrawn: async (at: AHouse) => {
    const id = await wishStates.claimed(at);
    await at.act('zhou', id, 'withdraw');
    return id;
  },
};
export type StateName = keyof typeof wishStates;
