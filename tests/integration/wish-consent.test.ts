import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Notice } from '@shared/notifications/inbox.contracts';
import type { WishSummary } from '@shared/wishes/wish.views';
import { type AHouse, aHouse } from '../support/house';
import { wishStates } from '../support/wish-states';

let at: AHouse;
beforeEach(async () => {
  at = await aHouse();
});
const open = (who: string, id: string) => at.ask(who, 'GET', `/api/wishes/${id}`);
const wall = async () =>
  (
    await Promise.all(
      ['open', 'promised', 'fulfilled'].map((show) => at.ask<{ items: WishSummary[] }>('nobody', 'GET', `/api/wishes?show=${show}`)),
    )
  ).flatMap(({ body }) => body.items.map(({ id }) => id));
const notices = async (who: string) => (await at.ask<{ items: Notice[] }>(who, 'GET', '/api/inbox')).body.items.map(({ name }) => name);
const seen = async (id: string, ...who: string[]) => (await Promise.all(who.map((one) => open(one, id)))).map(({ status }) => status);
const again = { consentToPublish: true };

describe('the consent to the wall, withdrawn when the wish is done', () => {
  test.each(['delivered', 'disputed', 'confirmed', 'closed'] as const)(
    'takes a wish that is %s from the wall and from everybody but its own people, and gives it back when it is given again',
    async (state) => {
      const id = await wishStates[state](at);
      expect([await wall(), await seen(id, 'nobody', 'li', 'farHelper')]).toEqual([[id], [200, 200, 200]]);
      const { body } = await at.act('zhou', id, 'unpublish');
      expect(body).toMatchObject({ status: state, consentToPublish: false });
      expect(body.actions).toContain('publish');
      expect(body.actions).not.toContain('unpublish');
      expect([await wall(), await seen(id, 'nobody', 'li', 'farHelper')]).toEqual([[], [404, 404, 404]]);
      expect(await seen(id, 'zhou', 'wang', 'officer', 'supervisor')).toEqual([200, 200, 200, 200]);
      expect((await at.act('zhou', id, 'unpublish')).body.version).toBe(body.version);
      const shown = (await at.act('zhou', id, 'publish', again)).body;
      expect([shown.status, shown.consentToPublish, await wall(), await seen(id, 'nobody')]).toEqual([state, true, [id], [200]]);
      expect((await open('nobody', id)).body.chain.map(({ type }) => type)).not.toContain('WishUnpublished');
    },
  );

  test('is withdrawn by the community for the wisher, who hears of it; given again by the wisher alone', async () => {
    const id = await wishStates.closed(at);
    expect((await open('officer', id)).body.actions).toEqual(['unpublish']);
    const { body } = await at.act('officer', id, 'unpublish');
    expect(body.chain.at(-1)).toMatchObject({ type: 'WishUnpublished', as: 'officer', who: '孙**' });
    expect(body.actions).toEqual([]);
    await at.tellAll(id);
    expect(await notices('zhou')).toContain('wishUnpublished');
    expect((await at.act('officer', id, 'publish', again)).status).toBe(403);
    expect((await at.act('zhou', id, 'publish', again)).status).toBe(200);
  });

  test('is withdrawn by the grid worker who wrote the wish, and the one it is for hears of it', async () => {
    const { id } = (await at.submit('grid', { authorIs: 'gridWorker' })).body;
    await at.act('officer', id, 'verify');
    await at.act('wang', id, 'claim');
    await at.act('wang', id, 'deliver', { words: '好了', media: [] });
    expect((await at.act('grid', id, 'unpublish')).status).toBe(200);
    await at.tellAll(id);
    expect([(await notices('zhou')).includes('wishUnpublished'), (await notices('grid')).includes('wishUnpublished')]).toEqual([
      true,
      false,
    ]);
  });

  test('cannot be withdrawn alone while the wish still needs the wall', async () => {
    for (const state of ['submitted', 'verified', 'open', 'claimed', 'offered', 'withdrawn'] as const) {
      const id = await wishStates[state](at);
      expect((await open('zhou', id)).body.actions).not.toContain('unpublish');
      const { status, body } = await at.act('zhou', id, 'unpublish');
      expect([state, status, body.reason]).toEqual([state, 409, 'unpublishAfterDelivery']);
    }
  });

  test('ends the line; what has to be done again is not offered around without it', async () => {
    const id = await wishStates.awaited(at);
    await at.act('wang', id, 'deliver', { words: '送到了', media: [] });
    await at.act('zhou', id, 'dispute', { reason: '没有看到' });
    expect((await at.act('zhou', id, 'unpublish')).body.waiting).toBe(0);
    expect(await seen(id, 'li')).toEqual([404]);
    const settled = await at.act('officer', id, 'settle-dispute', { outcome: 'reopen', reason: '确实没有' });
    expect([settled.body.status, await wall()]).toEqual(['verified', []]);
    expect([(await at.act('li', id, 'claim')).status, await at.house.wishes.openClaims('wang')]).toEqual([404, 0]);
    expect((await at.act('zhou', id, 'publish', again)).body.status).toBe('open');
    expect((await at.act('li', id, 'claim')).body.status).toBe('claimed');
  });

  test('stays withdrawn while the same helper delivers again, and nobody can stand in line', async () => {
    const id = await wishStates.disputed(at);
    await at.act('zhou', id, 'unpublish');
    await at.act('officer', id, 'settle-dispute', { outcome: 'deliverAgain', reason: '再送一次' });
    expect([await wall(), (await at.act('li', id, 'waiting-list/join')).status]).toEqual([[], 404]);
    expect((await at.act('wang', id, 'release', { reason: '临时出差' })).body.status).toBe('verified');
  });
});
