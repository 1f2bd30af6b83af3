import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Wish } from '@shared/wishes/wish';
import type { WishEvent } from '@shared/wishes/wish.events';
import { startEngine } from '../../functions/core/engine/engine';
import { tableHolds } from './invariants';
import { anyVolunteer, claim, openTable, requestOf } from './on-engine';
import { type Asked, submission, verification } from './requests';
import { rules, townApp } from './town';

const wishes = 20;
const contenders = process.env.FULL ? 1000 : 50;
const atOnce = 64;

it(`gives ${wishes} wishes, each wanted by ${contenders} people at once, exactly one owner each`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'contenders-'));
  const engine = await startEngine({ path: folder });
  const table = await openTable(engine.endpoint);
  try {
    const app = townApp(table.store, () => new Date(), { who: anyVolunteer, rules: { ...rules, maxOpenClaims: 3 } });
    const ask = async (asked: Asked): Promise<{ status: number; body: Record<string, unknown> }> => {
      for (;;) {
        const response = await app.fetch(requestOf(asked));
        if (response.status !== 503) return { status: response.status, body: (await response.json()) as Record<string, unknown> };
        await response.text();
      }
    };
    const ids: string[] = [];
    for (let n = 0; n < wishes; n++) {
      const { body } = await ask(submission('r1', `submit-${n}-key`));
      ids.push(String(body.id));
      await ask(verification(String(body.id), `verify-${n}-key`));
    }
    // All wishes are wanted at the same time, by everybody in another order.
    const wanted = Array.from({ length: wishes * contenders }, (_, n) => {
      const who = n % contenders;
      return claim(ids[(Math.floor(n / contenders) + who) % wishes] as string, `c${who}`, `claim-${n}-key`);
    });
    const answers = new Map<string, number>();
    const winners: string[] = [];
    const worker = async () => {
      for (let asked = wanted.pop(); asked; asked = wanted.pop()) {
        const { status, body } = await ask(asked);
        const said = status === 200 ? 'claimed' : String(body.reason);
        if (status === 200) winners.push(`${String(body.id)} ${asked.who}`);
        answers.set(said, (answers.get(said) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));

    const items = await table.scan();
    const events = items.flatMap((item) => (item.sk.startsWith('EVENT#') ? [item.event as WishEvent] : []));
    const claimed = events.flatMap((event) => (event.type === 'WishClaimed' ? [`${event.wishId} ${event.holder.helperId}`] : []));
    const owners = items.flatMap((item) => {
      const wish = item.wish as Wish | undefined;
      return item.sk === 'STATE' && wish?.status === 'claimed' ? [`${wish.id} ${wish.claim.helperId}`] : [];
    });
    process.stdout.write(
      `contenders: ${wishes} × ${contenders}: ${JSON.stringify(Object.fromEntries(answers))}, ${owners.length} owners\n`,
    );
    expect(owners.length).toBe(wishes);
    expect(new Set(owners.map((owner) => owner.split(' ')[0])).size).toBe(wishes);
    expect(claimed.sort()).toEqual(owners.sort());
    expect(winners.sort()).toEqual(owners);
    const wrong: string[] = [];
    tableHolds(items, (one) => wrong.push(one));
    expect(wrong).toEqual([]);
    expect([...answers.keys()].sort()).toEqual(expect.arrayContaining(['claimed', 'wishAlreadyClaimed']));
    expect([...answers.keys()].filter((said) => !['claimed', 'wishAlreadyClaimed', 'tooManyClaims'].includes(said))).toEqual([]);
  } finally {
    table.close();
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 1_800_000);
