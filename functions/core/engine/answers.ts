import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyTooLargeFault, dynamoFault, internalFaultBody, isDynamoFault, serializationFault, unknownOperationFault } from './faults';

/** DynamoDB's own limit for one request is 16 MB. */
const maxBodyBytes = 16 * 1024 * 1024;
const targetPrefix = 'DynamoDB_20120810.';

export type RequestBody = Record<string, unknown>;
/** DynamoDB's name of an operation and what answers it. */
export type Operation = readonly [name: string, answer: (body: RequestBody) => Promise<unknown>];
export type Operations = ReadonlyMap<Operation[0], Operation[1]>;

/** Answers one HTTP request; never throws, whatever the storage or the client does. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  operations: Operations,
  onFault: (error: unknown) => void,
): Promise<void> {
  try {
    if (request.method === 'GET') return send(response, 200, { status: 'healthy' });
    const operation = findOperation(request, operations);
    const body = parseBody(await readBody(request));
    send(response, 200, await operation(body));
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    if (isDynamoFault(error)) return send(response, error.statusCode, error.body);
    onFault(error);
    send(response, 500, internalFaultBody);
  }
}

function findOperation(request: IncomingMessage, operations: Operations) {
  if (!isLoopbackHost(request.headers.host)) throw dynamoFault('AccessDeniedException', 'Only loopback host names are served');
  const target = request.headers['x-amz-target'];
  const operation = typeof target === 'string' && target.startsWith(targetPrefix) && operations.get(target.slice(targetPrefix.length));
  if (request.method !== 'POST' || !operation) throw unknownOperationFault();
  return operation;
}

/** A web page that rebinds its own name to 127.0.0.1 must not reach the data. */
function isLoopbackHost(host = ''): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host);
}

async function readBody(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length']) > maxBodyBytes) throw bodyTooLargeFault();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBodyBytes) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(bodyTooLargeFault());
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}

function parseBody(text: string): RequestBody {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw serializationFault('The request body is not JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw serializationFault('The request body is not an object');
  return body as RequestBody;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed || response.headersSent) return;
  const text = JSON.stringify(body);
  const headers: Record<string, string | number> = {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
    'x-amzn-requestid': randomUUID(),
  };
  if (status === 413) headers.connection = 'close';
  response.writeHead(status, headers).end(text);
}
