import * as z from 'zod/mini';
import type { FakeWechat } from './fake-wechat';

/** What tests may do to a local server that was started with LOCAL_TEST_CONTROLS=1. */
export type Controls = {
  moveClock(offsetMs: number): void;
  /** Does all that is due and delivers all notices; resolves when nothing is left to do. */
  runDue(): Promise<object>;
  now(): Date;
  readonly wechat: Pick<FakeWechat, 'switchOff' | 'sent'>;
};

const Move = z.strictObject({ offsetMs: z.number().check(z.int()) });
const Wechat = z.strictObject({ outage: z.boolean() });

/** `POST /local/clock {offsetMs}`, `/local/run-due` and `/local/wechat {outage}`, which tells what was pushed so far; undefined for every other request. */
export async function controlAnswer(request: Request, controls: Controls): Promise<Response | undefined> {
  if (request.method !== 'POST') return undefined;
  const { pathname } = new URL(request.url);
  if (pathname === '/local/clock') {
    const move = Move.safeParse(await request.json().catch(() => undefined));
    if (!move.success) return Response.json({ reason: 'badBody' }, { status: 422 });
    controls.moveClock(move.data.offsetMs);
    return Response.json({ now: controls.now().toISOString() });
  }
  if (pathname === '/local/wechat') {
    const wanted = Wechat.safeParse(await request.json().catch(() => undefined));
    if (!wanted.success) return Response.json({ reason: 'badBody' }, { status: 422 });
    controls.wechat.switchOff(wanted.data.outage);
    return Response.json({ outage: wanted.data.outage, sent: controls.wechat.sent() });
  }
  if (pathname === '/local/run-due') return Response.json({ ...(await controls.runDue()), now: controls.now().toISOString() });
  return undefined;
}
