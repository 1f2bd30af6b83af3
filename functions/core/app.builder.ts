import type { Contract } from '@shared/contract';
import { contract } from '@shared/contract';
import { Cursor, Id, text } from '@shared/fields';
import * as z from 'zod/mini';
import { type App, type AppParts, createApp } from './app';
import { fieldCrypto } from './field-crypto';
import { derivedId } from './ids';
import { jsonLog } from './log';
import { type MemoryStore, memoryStore } from './memory-store';
import { answer, change, conflict, defineRoute, file, notFound, type Route, stale } from './route';
import { createSessions, profileKey, type Sessions } from './sessions';
import type { Store } from './store';

const NoteId = z.strictObject({ noteId: Id });
const Note = z.strictObject({ id: Id, words: z.string(), version: z.number() });
const NoteForm = z.strictObject({
  words: text(2, 20),
  stars: z.optional(z.number().check(z.int(), z.gte(1), z.lte(5))),
  kind: z.optional(z.enum(['short', 'long'])),
  tags: z.optional(z.array(z.string().check(z.maxLength(8))).check(z.maxLength(2))),
  place: z.optional(z.strictObject({ area: z.string() })),
  about: z.optional(
    z.discriminatedUnion('type', [z.strictObject({ type: z.literal('a'), x: z.number() }), z.strictObject({ type: z.literal('b') })]),
  ),
});

export const MakeNote = contract({
  name: 'MakeNote',
  method: 'POST',
  path: '/api/notes',
  summary: 'Make a note',
  write: true,
  who: { resource: 'wish', action: 'submit' },
  body: NoteForm,
  answer: Note,
  refusals: ['notesFull'],
});
export const ChangeNote = contract({
  name: 'ChangeNote',
  method: 'PUT',
  path: '/api/notes/{noteId}',
  summary: 'Change a note',
  write: true,
  edits: true,
  who: 'signedIn',
  params: NoteId,
  body: z.strictObject({ words: text(2, 20) }),
  answer: Note,
  refusals: [],
});
export const ReadNote = contract({
  name: 'ReadNote',
  method: 'GET',
  path: '/api/notes/{noteId}',
  summary: 'Read a note',
  who: 'signedIn',
  params: NoteId,
  answer: Note,
  refusals: [],
});
export const ListNotes = contract({
  name: 'ListNotes',
  method: 'GET',
  path: '/api/notes',
  summary: 'List notes',
  who: 'anyone',
  query: z.strictObject({ limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(50)), 20), after: z.optional(Cursor) }),
  answer: z.strictObject({ items: z.array(Note), next: z.optional(z.string()) }),
  refusals: [],
});
export const Greet = contract({
  name: 'Greet',
  method: 'POST',
  path: '/api/greetings',
  summary: 'Greet without signing in',
  write: true,
  who: 'anyone',
  guestRate: { burst: 3, perSecond: 0.1 },
  body: z.strictObject({ to: text(1, 20) }),
  answer: z.strictObject({ said: z.string() }),
  refusals: [],
});
export const ClearNotes = contract({
  name: 'ClearNotes',
  method: 'DELETE',
  path: '/api/notes',
  summary: 'Officers clear',
  who: { resource: 'wishRules', action: 'update' },
  answer: z.strictObject({ done: z.boolean() }),
  refusals: [],
});
export const SendPhoto = contract({
  name: 'SendPhoto',
  method: 'POST',
  path: '/api/photos',
  summary: 'Send a photo',
  write: true,
  rawBodyBytes: 200_000,
  who: 'signedIn',
  answer: z.strictObject({ bytes: z.number(), type: z.string() }),
  refusals: ['fileBroken'],
});
export const SeePhoto = contract({
  name: 'SeePhoto',
  method: 'GET',
  path: '/api/photos',
  summary: 'See a photo',
  binary: true,
  who: 'anyone',
  answer: z.unknown(),
  refusals: [],
});
export const Misbehave = contract({
  name: 'Misbehave',
  method: 'GET',
  path: '/api/misbehave',
  summary: 'Fail in some way',
  who: 'anyone',
  query: z.strictObject({ how: z.enum(['throw', 'hang', 'leak', 'public']) }),
  answer: z.strictObject({ fine: z.boolean() }),
  refusals: [],
});

type Deps = { readonly store: Store };

const noteRoutes: readonly Route<Deps>[] = [
  defineRoute(MakeNote, async ({ body, caller, callId }, { store }: Deps) => {
    const room = { pk: 'NOTES', sk: `ROOM#${caller?.personId}` };
    if (Number((await store.get(room))?.n ?? 0) >= 3) return conflict({ reason: 'notesFull', details: { limit: 3 } });
    const note = { id: derivedId(callId, 'note'), words: body.words, version: 1 };
    const put = { ...note, pk: `NOTE#${note.id}`, sk: 'NOTE', g1pk: 'NOTES', g1sk: note.id };
    return change(
      [
        { put, when: 'absent' },
        { add: room, attribute: 'n', by: 1, when: { below: { attribute: 'n', limit: 3 } } },
      ],
      note,
      { version: 1, created: true },
    );
  }),
  defineRoute(ChangeNote, async ({ params, body, seenVersion }, { store }: Deps) => {
    const item = await store.get({ pk: `NOTE#${params.noteId}`, sk: 'NOTE' });
    if (!item) return notFound();
    const version = Number(item.version);
    if (seenVersion !== undefined && seenVersion !== version) return stale();
    const note = { id: params.noteId, words: body.words, version: version + 1 };
    return change([{ put: { ...item, ...note }, when: { version } }], note, { version: note.version });
  }),
  defineRoute(ReadNote, async ({ params }, { store }: Deps) => {
    const item = await store.get({ pk: `NOTE#${params.noteId}`, sk: 'NOTE' });
    return item
      ? answer({ id: params.noteId, words: String(item.words), version: Number(item.version) }, { version: Number(item.version) })
      : notFound();
  }),
  defineRoute(ListNotes, async ({ query }, { store }: Deps) => {
    const { items, next } = await store.query({
      index: 'g1',
      pk: 'NOTES',
      limit: query.limit,
      ...(query.after !== undefined && { after: query.after }),
    });
    return answer({
      items: items.map((item) => ({ id: String(item.id), words: String(item.words), version: Number(item.version) })),
      ...(next && { next }),
    });
  }),
  defineRoute(Greet, async ({ body, callId }) => change([{ put: { pk: `HELLO#${callId}`, sk: 'A' } }], { said: `你好 ${body.to}` })),
  defineRoute(ClearNotes, async () => answer({ done: true })),
  defineRoute(SendPhoto, async ({ raw }) => change([], { bytes: raw?.bytes.length ?? 0, type: raw?.type ?? '' })),
  defineRoute(SeePhoto, async () => file(new Uint8Array([255, 216, 255]), 'image/jpeg', { cache: 'private' })),
  defineRoute(Misbehave, async ({ query }) => {
    if (query.how === 'throw') throw new Error('secret detail 13912345678');
    if (query.how === 'hang') return new Promise<never>(() => undefined);
    if (query.how === 'leak') return answer({ fine: true, phone: '13912345678' } as { fine: boolean });
    return answer({ fine: true }, { cache: 'public' });
  }),
];

export const testCrypto = fieldCrypto({ keys: [{ id: 'k1', key: new Uint8Array(32).fill(1) }], hashKey: new Uint8Array(32).fill(2) });

export type TestApp = {
  readonly app: App;
  readonly store: MemoryStore;
  readonly sessions: Sessions;
  readonly logs: string[];
  readonly moveClock: (ms: number) => void;
  /** Makes a person with a session; gives the Authorization header. */
  readonly signIn: (personId: string) => Promise<{ Authorization: string }>;
  readonly send: (
    method: string,
    path: string,
    given?: { body?: unknown; text?: string | Uint8Array; headers?: Record<string, string> },
  ) => Promise<Response>;
};

/** An app over notes, with every part in memory; `parts` replaces what a test needs otherwise. */
export const testApp = (parts: Partial<AppParts<Deps>> & { memory?: MemoryStore } = {}): TestApp => {
  let now = Date.parse('2026-10-01T08:00:00Z');
  const clock = () => new Date(now);
  const store = parts.memory ?? memoryStore({ clock });
  const sessions = createSessions({ store, secret: 'a secret that only tests know, really', clock });
  const logs: string[] = [];
  const app = createApp<Deps>({
    routes: noteRoutes,
    deps: { store: parts.store ?? store },
    store,
    sessions,
    may: { anyRelation: (caller, resource) => resource === 'wish' && caller !== undefined },
    crypto: testCrypto,
    clock,
    log: jsonLog({ sink: (line) => logs.push(line), clock }),
    patience: { wait: async () => undefined, random: () => 0.5 },
    ...parts,
  });
  const person = { countyId: 'hw', homeArea: 'hw/hewan', name: '周小满', language: 'zh', grants: [] };
  return {
    app,
    store,
    sessions,
    logs,
    moveClock: (ms) => {
      now += ms;
    },
    signIn: async (personId) => {
      const opened = await sessions.openSession(personId, `s-${personId}`);
      await store.commit([{ put: { ...profileKey(personId), personId, ...person } }, opened.write]);
      return { Authorization: `Bearer ${opened.token}` };
    },
    send: async (method, path, { body, text: raw, headers = {} } = {}) => {
      const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const type: Record<string, string> = content === undefined ? {} : { 'Content-Type': 'application/json' };
      return app.request(path, { method, headers: { ...type, ...headers }, ...(content !== undefined && { body: content as BodyInit }) });
    },
  };
};

export const testContracts: readonly Contract[] = noteRoutes.map(({ contract: it }) => it);
