import type { Contract } from '@shared/contract';
import * as z from 'zod/mini';
import { problemSchema, titleOf } from './problem';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of the contracts given: what is served, nothing else. */
export const openApi = (contracts: readonly Contract[], version: string): Json => {
  const paths: Record<string, Json> = {};
  for (const contract of contracts)
    paths[contract.path] = { ...paths[contract.path], [contract.method.toLowerCase()]: operation(contract) };
  return {
    openapi: '3.1.0',
    info: { title: 'Lianxin 连心桥', version, description: 'Every refusal is a problem (RFC 9457) with a named reason.' },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};

const operation = (contract: Contract): Json => {
  const { name, summary, who, path } = contract;
  return {
    operationId: name,
    summary,
    tags: [path.split('/')[2] ?? 'api'],
    ...(typeof who === 'object' && { description: `May: ${who.action} on ${who.resource}.` }),
    security: who === 'anyone' ? [{}, { session: [] }] : [{ session: [] }],
    parameters: [...parameters(contract.params, 'path'), ...parameters(contract.query, 'query'), ...headerParameters(contract)],
    ...requestBody(contract),
    responses: { ...answers(contract), ...problems(contract) },
  };
};

const jsonSchema = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
};

const parameters = (schema: z.ZodMiniType | undefined, where: 'path' | 'query'): Json[] => {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
};

const header = (name: string, required: boolean, description: string, pattern: string): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', pattern },
});

const headerParameters = ({ write, edits, method }: Contract): Json[] => [
  ...(write
    ? [header('Idempotency-Key', true, 'Made by the client; a repeat with the same key gets the same answer.', '^[A-Za-z0-9_-]{8,64}$')]
    : []),
  ...(edits ? [header('If-Match', false, 'The version seen, as in ETag.', '^"[0-9]+"$')] : []),
  ...(method === 'GET' ? [header('If-None-Match', false, 'The version known already.', '^.*$')] : []),
];

const requestBody = ({ body, rawBodyBytes, method }: Contract): Json => {
  if (rawBodyBytes !== undefined && method === 'PUT')
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } };
  if (rawBodyBytes !== undefined) {
    const schema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } } : {};
};

const answers = ({ answer, binary, write, method }: Contract): Json => {
  const content = binary
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: jsonSchema(answer, 'output') } };
  const headers = { ETag: { schema: { type: 'string' } }, 'X-Request-Id': { schema: { type: 'string' } } };
  return {
    200: { description: 'Done', headers, content },
    ...(write && { 201: { description: 'Made', headers, content } }),
    ...(method === 'GET' && { 304: { description: 'Known already' } }),
  };
};

const problems = (contract: Contract): Json => {
  const { who, write, edits, refusals, method, params } = contract;
  const sends = method !== 'GET';
  const raw = contract.rawBodyBytes !== undefined;
  const reasons: Record<number, readonly string[]> = {
    400: [...(sends ? ['badJson'] : []), ...(write ? ['idempotencyKeyNeeded', 'badIdempotencyKey'] : []), ...(edits ? ['badIfMatch'] : [])],
    401: who === 'anyone' ? [] : ['signInNeeded'],
    403: who === 'signedIn' ? [] : ['notAllowed', ...refusals],
    404: params ? ['notFound', ...refusals] : [],
    409: refusals,
    412: edits ? ['changedMeanwhile'] : [],
    413: sends ? ['bodyTooLarge', ...(raw ? refusals : [])] : [],
    415: raw ? refusals : sends ? ['jsonOnly'] : [],
    429: ['tooManyRequests'],
    500: ['fault'],
    503: ['storeNotAvailable', 'tooSlow', ...(write ? ['busyTryAgain'] : [])],
  };
  const entries = Object.entries(reasons).filter(([, named]) => named.length > 0);
  // Wrong input names the schema's own reasons, so 422 stays open.
  return { ...Object.fromEntries(entries.map(([status, named]) => [status, problem(Number(status), named)])), 422: problem(422) };
};

const problem = (status: number, reasons?: readonly string[]): Json => ({
  description: titleOf(status),
  content: {
    'application/problem+json': {
      schema: reasons
        ? { allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { reason: { enum: [...new Set(reasons)] } } }] }
        : { $ref: '#/components/schemas/Problem' },
    },
  },
});
