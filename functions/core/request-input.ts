import type { Contract } from '@shared/contract';
import * as z from 'zod/mini';
import type { Incoming } from './incoming';
import { fieldProblems } from './issues';
import { parseJson } from './json-body';
import { type FieldProblem, Refused } from './problem';

export type Body = {
  readonly value: unknown;
  readonly bytes: Uint8Array;
  readonly raw?: { readonly bytes: Uint8Array; readonly type: string };
};
const noBytes = new Uint8Array();

/** Reads a body of at most `limit` bytes, stopping as soon as there are more (413). */
const readBytes = async ({ header, body }: Incoming, limit: number): Promise<Uint8Array> => {
  const tooLarge = () => new Refused(413, 'bodyTooLarge', { details: { limitBytes: limit }, headers: { Connection: 'close' } });
  if (Number(header('content-length') ?? 0) > limit) throw tooLarge();
  if (!body) return noBytes;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** The body as its contract says: raw bytes, JSON, or nothing at all. */
export const readBody = async (contract: Contract, incoming: Incoming, jsonLimit: number): Promise<Body> => {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return { value: undefined, bytes: noBytes };
  const type = incoming.header('content-type') ?? '';
  const bytes = await readBytes(incoming, contract.rawBodyBytes ?? jsonLimit);
  if (contract.rawBodyBytes !== undefined) return { value: undefined, bytes, raw: { bytes, type } };
  if (bytes.length === 0 && !contract.body) return { value: undefined, bytes };
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) throw new Refused(415, 'jsonOnly');
  if (bytes.length === 0) throw new Refused(400, 'badJson', { errors: [{ pointer: '', reason: 'badJson' }] });
  return { value: parseJson(bytes), bytes };
};

/** Query keys as an object; a key that comes twice is refused. */
export const readQuery = (text: string): Record<string, string> => {
  if (text.length < 2) return {};
  const search = new URLSearchParams(text);
  const seen = new Set<string>();
  for (const key of search.keys()) {
    if (seen.has(key))
      throw new Refused(422, 'duplicateKey', { errors: [{ pointer: `/${key.slice(0, 64)}`, reason: 'duplicateKey', in: 'query' }] });
    seen.add(key);
  }
  return Object.fromEntries(search);
};

/** Parses one part of the request by its schema; without a schema the part must be empty. Refuses with 422 and every wrong field. */
export const parsePart = (schema: z.ZodMiniType | undefined, input: unknown, where?: FieldProblem['in']): unknown => {
  if (!schema) {
    if (input === undefined || (where === 'query' && Object.keys(input as object).length === 0) || isEmptyObject(input)) return undefined;
    const keys = typeof input === 'object' && input !== null ? Object.keys(input) : [];
    return refuse(
      keys.length > 0
        ? keys.slice(0, 20).map((key) => ({ pointer: `/${key.slice(0, 64)}`, reason: 'unknownField' }))
        : [{ pointer: '', reason: 'unknownField' }],
      where,
    );
  }
  const parsed = z.safeParse(schema, input);
  return parsed.success ? parsed.data : refuse(fieldProblems(parsed.error.issues, input), where);
};

const isEmptyObject = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && !Array.isArray(input) && Object.keys(input).length === 0;

const refuse = (found: readonly FieldProblem[], where: FieldProblem['in']): never => {
  const errors = found.map((error) => (where ? { ...error, in: where } : error));
  throw new Refused(422, errors[0]?.reason ?? 'notAccepted', { errors });
};
