import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { HelpRequest } from '@shared/help/help';
import type { HelpEvent } from '@shared/help/help.events';
import { instantOf } from '@shared/help/when';
import { dayMs, localDay } from '@shared/time';
import { startEngine } from '../../functions/core/engine/engine';
import { helpTableHolds } from './help-invariants';
import { retellHelp } from './help-model';
import type { Committed } from './help-told';
import { helpCallers, helpServer, plantedHelp, someVolunteer } from './help-town';
import { anyVolunteer, openTable, requestOf } from './on-engine';
import { type Asked, plantedPhone } from './requests';
import { community, officer } from './town';

const [requests, places] = [20, 3];
const contenders = process.env.FULL ? 300 : 30;
const atOnce = 64;
const atATime = 3;

const post = (who: string, path: string, key: string, body: object): Asked => ({ key, who, method: 'POST', path, body, what: path });
const asking = (n: number): Asked => {
  const when = { kind: 'fixed', start: instantOf(localDay(new Date(Date.now() + (n + 2) * dayMs)), '09:00') };
  const contact = { name: '周某某', phone: plantedPhone, address: '柳荫社区三排十二号' };
  const whose = { areaPath: community, authorIs: 'self', forWhom: 'adult', contact, consent: { share: true } };
  const what = { kind: 'moving', words: '搬一张床', urgency: 'normal', when, minutes: 60, people: places, media: [] };
  return post('r1', '/api/help-requests', `submit-${n}-key`, { ...whose, ...what, sendAnyway: true });
};
const sorting = (asked: Asked, id: string): Asked => {
  const { kind, urgency, when, minutes, people } = asked.body as Record<string, unknown>;
  return post(officer, `/api/help-requests/${id}/triage`, `triage-${id}`, { kind, urgency, when, minutes, people, title: '搬一张床' });
};

it(`gives ${requests} requests of ${places} places each, wanted by ${contenders} volunteers at once, exactly ${requests * places} people`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'help-contenders-'));
  const engine = await startEngine({ path: folder });
  const table = await openTable(engine.endpoint);
  try {
    const all = Array.from({ length: contenders }, (_, n) => someVolunteer(`c${n}`, { atATime, skills: [{ skill: 'moving' }] }));
    const who = (id: string) => helpCallers.get(id) ?? anyVolunteer(id);
    const items = plantedHelp(all, [...helpCallers.values(), ...all.flatMap(({ personId }) => anyVolunteer(personId) ?? [])]);
    for (let at = 0; at < items.length; at += 50) await table.store.commit(items.slice(at, at + 50).map((put) => ({ put })));
    const { app } = helpServer({ store: table.store, clock: () => new Date(), who });
    const ask = async (asked: Asked): Promise<{ status: number; body: Record<string, unknown> }> => {
      for (;;) {
        const response = await app.fetch(requestOf(asked));
        if (response.status !== 503) return { status: response.status, body: (await response.json()) as Record<string, unknown> };
        await response.text();
      }
    };
    const ids: string[] = [];
    for (let n = 0; n < requests; n++) {
      const { body } = await ask(asking(n));
      ids.push(String(body.id));
      expect((await ask(sorting(asking(n), String(body.id)))).status).toBe(200);
    }
    // All are wanted at the same time, by everybody in another order.
    const wanted = Array.from({ length: requests * contenders }, (_, n) => {
      const one = n % contenders;
      const id = ids[(Math.floor(n / contenders) + one) % requests] as string;
      return post(`c${one}`, `/api/help-requests/${id}/accept`, `accept-${n}-key`, {});
    });
    const answers = new Map<string, number>();
    const worker = async () => {
      for (let asked = wanted.pop(); asked; asked = wanted.pop()) {
        const { status, body } = await ask(asked);
        const said = status === 200 ? 'accepted' : String(body.reason);
        answers.set(said, (answers.get(said) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));

    const stored = await table.scan();
    const helps = stored.flatMap(({ pk, sk, help }) => (pk.startsWith('HELP#') && sk === 'STATE' ? [help as HelpRequest] : []));
    const taken = helps.flatMap((help) => (help.status === 'matched' ? help.crew.map(({ placeId }) => placeId) : []));
    process.stdout.write(
      `help contenders: ${requests} × ${places} places × ${contenders}: ${JSON.stringify(Object.fromEntries(answers))}, ${taken.length} places taken\n`,
    );
    expect(new Set(taken).size).toBe(requests * places);
    expect(answers.get('accepted')).toBe(requests * places);
    const wrong: string[] = [];
    const report = (one: string) => void wrong.push(one);
    // Within a request events stand in order; what one person takes on at a time is the table's to tell.
    const byId = new Map(helps.map((help) => [help.id, help]));
    const chronicle = stored.flatMap(({ sk, event }): Committed[] => {
      const help = byId.get((event as HelpEvent | undefined)?.helpId ?? '');
      return sk.startsWith('EVENT#') && help ? [{ event: event as HelpEvent, help, now: Date.now() }] : [];
    });
    helpTableHolds(
      stored,
      retellHelp(chronicle, all, () => atATime, report),
      report,
    );
    const inHand = stored.filter(({ pk, sk }) => pk.startsWith('HOLDER#') && sk === 'HELP').map(({ open }) => Number(open));
    expect(Math.max(...inHand)).toBeLessThanOrEqual(atATime);
    expect(wrong).toEqual([]);
    const known = ['accepted', 'placesTaken', 'handsFull', 'notFound'];
    expect([...answers.keys()].filter((said) => !known.includes(said))).toEqual([]);
  } finally {
    table.close();
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 1_800_000);
