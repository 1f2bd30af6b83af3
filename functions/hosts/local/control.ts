import * as z from 'zod/mini';

/** What tests may do to a local server that was started with LOCAL_TEST_CONTROLS=1. */
export type Controls = {
  moveClock(offsetMs: number): void;
  /** Does all that is due and delivers all notices; resolves when nothing is left to do. */
  runDue(): Promise<object>;
  now(): Date;
};

const Move = z.strictObject({ offsetMs: z.number().check(z.int()) });

/** `POST /local/clock {offsetMs}` and `POST /local/run-due`; undefined for every other request. */
export async function controlAnswer(request: Request, controls: Controls): Promise<Response | undefined> {
  if (request.method !== 'POST') return undefined;
  const { pathname } = new URL(request.url);
  if (pathname === '/local/clock') {
    const move = Move.safeParse(await request.json().catch(() => undefined));
    if (!move.success) return Response.json({ reason: 'badBody' }, { status: 422 });
    controls.moveClock(move.data.offsetMs);
    return Response.json({ now: controls.now().toISOString() });
  }
  if (pathname === '/local/run-due') return Response.json({ ...(await controls.runDue()), now: controls.now().toISOString() });
  return undefined;
}
