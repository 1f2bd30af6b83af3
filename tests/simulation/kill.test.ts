import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { WishEvent } from '@shared/wishes/wish.events';
import { startEngine } from '../../functions/core/engine/engine';
import type { Item } from '../../functions/core/store';
import { startEngineChild } from './engine-child';
import { tableHolds } from './invariants';
import { claim, openTable, release, requestOf } from './on-engine';
import { bundleProcess, type ProcessBundle } from './process-bundle';
import { type Asked, submission, verification } from './requests';
import { chanceOf } from './scheduler';

const rounds = process.env.FULL ? 24 : 3;
const clients = 24;
const wishes = 10;
const chance = chanceOf(11);

let bundle: ProcessBundle;
let folder: string;

beforeAll(async () => {
  bundle = await bundleProcess('api');
  folder = await mkdtemp(join(tmpdir(), 'town-kill-'));
});
afterAll(async () => {
  await bundle.remove();
  await rm(folder, { recursive: true, force: true });
});

type Answer = { readonly asked: Asked; readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** One client's way: claim a wish, give it back, the next. What was not answered is asked again, with the same key, after the restart. */
const clientOf = (name: number, ids: readonly string[], answers: Answer[]) => {
  let pending: Asked | undefined;
  let turn = 0;
  const next = (): Asked => {
    turn += 1;
    const last = answers.findLast(({ asked }) => asked.who === `c${name}`);
    const key = `c${name}-turn-${turn}`;
    return last?.status === 200 && last.asked.what === 'claim'
      ? release(String(last.body.id), `c${name}`, key)
      : claim(chance.pick(ids), `c${name}`, key);
  };
  return async (origin: string, going: () => boolean, answered: () => void, finish = false): Promise<void> => {
    while (going()) {
      if (finish && !pending) return;
      const asked: Asked = pending ?? next();
      pending = asked;
      try {
        const response = await fetch(requestOf(asked, origin));
        const body = (await response.json()) as Record<string, unknown>;
        if (response.status === 503) continue;
        if (response.status > 500) throw new Error(`answered ${response.status}`);
        pending = undefined;
        answers.push({ asked, status: response.status, body });
        answered();
      } catch (fault) {
        if (going()) throw fault;
      }
    }
  };
};

const inspect = async (
  answers: readonly Answer[],
): Promise<{ lost: string[]; halfDone: string[]; doubled: string[]; items: readonly Item[] }> => {
  const engine = await startEngine({ path: folder });
  const table = await openTable(engine.endpoint);
  const items = await table.scan();
  table.close();
  await engine.close();
  const events = items.flatMap((item) => (item.sk.startsWith('EVENT#') ? [item.event as WishEvent] : []));
  const stored = new Set(events.map((event) => `${event.id} ${event.at}`));
  const lost = answers.flatMap(({ asked, status, body }) =>
    status === 200 && !stored.has(`${String(body.id)}.${String(body.version)} ${String(body.changedAt)}`) ? [asked.key] : [],
  );
  const halfDone: string[] = [];
  tableHolds(items, (wrong) => halfDone.push(wrong));
  const reasons = events.flatMap((event) => (event.type === 'ClaimReleased' ? [event.reason] : []));
  const doubled = reasons.filter((reason, at) => reasons.indexOf(reason) !== at);
  return { lost, halfDone, doubled, items };
};

it(`loses, halves and doubles nothing over ${rounds} rounds of kill -9 under ${clients} clients`, async () => {
  const answers: Answer[] = [];
  const ids: string[] = [];
  const founding = await startEngineChild(bundle, folder);
  for (let n = 0; n < wishes; n++) {
    const made = (await (await fetch(requestOf(submission('r1', `submit-${n}-key`), founding.endpoint))).json()) as { id: string };
    ids.push(made.id);
    await (await fetch(requestOf(verification(made.id, `verify-${n}-key`), founding.endpoint))).text();
  }
  await founding.kill();

  const people = Array.from({ length: clients }, (_, name) => clientOf(name, ids, answers));
  const found = { lost: 0, halfDone: 0, doubled: 0 };
  for (let round = 0; round < rounds; round++) {
    const server = await startEngineChild(bundle, folder);
    let left = 20 + chance.below(120);
    let killing: Promise<void> | undefined;
    const answered = () => {
      left -= 1;
      if (left <= 0) killing ??= server.kill();
    };
    try {
      await Promise.all(people.map((go) => go(server.endpoint, () => killing === undefined, answered)));
    } finally {
      await server.kill();
    }
    const { lost, halfDone, doubled } = await inspect(answers);
    expect({ round, lost, halfDone, doubled }).toEqual({ round, lost: [], halfDone: [], doubled: [] });
    found.lost += lost.length;
    found.halfDone += halfDone.length;
    found.doubled += doubled.length;
  }

  // What was under way when the last one was killed is asked once more; then each accepted request stands for one event.
  const last = await startEngineChild(bundle, folder);
  await Promise.all(
    people.map((go) =>
      go(
        last.endpoint,
        () => true,
        () => {},
        true,
      ),
    ),
  );
  await last.kill();
  const { items, halfDone, doubled } = await inspect(answers);
  const events = items.flatMap((item) => (item.sk.startsWith('EVENT#') ? [item.event as WishEvent] : []));
  for (const [what, type] of [
    ['claim', 'WishClaimed'],
    ['release', 'ClaimReleased'],
  ] as const) {
    const accepted = answers
      .filter(({ asked, status }) => asked.what === what && status === 200)
      .map(({ asked }) => asked.who)
      .sort();
    const happened = events.flatMap((event) => (event.type === type && event.by.as !== 'clock' ? [event.by.personId] : [])).sort();
    expect(happened).toEqual(accepted);
  }
  expect({ halfDone, doubled }).toEqual({ halfDone: [], doubled: [] });
  process.stdout.write(
    `kill -9: ${rounds} rounds, ${clients} clients, ${answers.length} answers, ${events.length} changes, ${JSON.stringify(found)}\n`,
  );
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(rounds * 10);
}, 1_800_000);
