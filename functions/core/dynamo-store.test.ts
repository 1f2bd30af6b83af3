import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { dynamoStore } from './dynamo-store';
import { StoreFault } from './store';

const fault = (name: string, ...codes: string[]) =>
  Object.assign(new Error(name), { name, CancellationReasons: codes.map((Code) => ({ Code })) });
const put = { put: { pk: 'A', sk: '1' } };

/** A store whose client answers with `said` in turn, the last one again and again; `sent` and `waits` record what it did. */
const over = (...said: unknown[]) => {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const waits: number[] = [];
  const send = async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
    const answer = said[Math.min(sent.length, said.length - 1)];
    sent.push({ name: command.constructor.name, input: command.input });
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const patience = { attempts: 4, random: () => 0.5, wait: async (ms: number) => waits.push(ms) };
  return { store: dynamoStore({ send } as unknown as DynamoDBDocumentClient, 'T', patience), sent, waits };
};

describe('the table behind the store', () => {
  it('is asked again, later and later, while it is throttled', async () => {
    const { store, waits } = over(fault('ThrottlingException'), fault('ProvisionedThroughputExceededException'), {
      Item: { pk: 'A', sk: '1' },
    });
    expect(await store.get({ pk: 'A', sk: '1' })).toEqual({ pk: 'A', sk: '1' });
    expect(waits).toEqual([20, 40]);
  });

  it('gives a fault when it stays throttled or cannot be reached, and no retry hides a mistake', async () => {
    const throttled = over(fault('ThrottlingException'));
    await expect(throttled.store.get(put.put)).rejects.toBeInstanceOf(StoreFault);
    expect(throttled.sent).toHaveLength(4);
    const gone = over(fault('ECONNREFUSED'));
    await expect(gone.store.commit([put])).rejects.toBeInstanceOf(StoreFault);
    const mistaken = over(fault('ValidationException'));
    await expect(mistaken.store.commit([put])).rejects.toThrow('ValidationException');
    expect(mistaken.sent).toHaveLength(1);
  });

  it('says busy when other transactions stay in the way, resending under one token', async () => {
    const { store, sent } = over(fault('TransactionCanceledException', 'None', 'TransactionConflict'));
    expect(await store.commit([put, { put: { pk: 'B', sk: '1' } }], 'token')).toEqual({ ok: false, failed: [], busy: true });
    expect(sent).toHaveLength(4);
    const tokens = new Set(sent.map(({ input }) => input.ClientRequestToken));
    expect(tokens.size).toBe(1);
    expect(String([...tokens][0])).toHaveLength(36);
  });

  it('names failed conditions at once, also beside a conflict', async () => {
    const { store, sent } = over(
      fault('TransactionCanceledException', 'ConditionalCheckFailed', 'TransactionConflict', 'ConditionalCheckFailed'),
    );
    const writes = ['1', '2', '3'].map((sk) => ({ put: { pk: 'A', sk } }));
    expect(await store.commit(writes)).toEqual({ ok: false, failed: [0, 2], busy: true });
    expect(sent).toHaveLength(1);
  });

  it('sends a lone put alone, but a lone addition or one with a token as a transaction', async () => {
    const { store, sent } = over({});
    await store.commit([put]);
    await store.commit([{ add: { pk: 'A', sk: '1' }, attribute: 'n', by: 1 }]);
    await store.commit([put], 'token');
    expect(sent.map(({ name }) => name)).toEqual(['PutCommand', 'TransactWriteCommand', 'TransactWriteCommand']);
  });

  it('asks again for keys left over from a batch', async () => {
    const left = { Responses: { T: [{ pk: 'A', sk: '1' }] }, UnprocessedKeys: { T: { Keys: [{ pk: 'A', sk: '2' }] } } };
    const { store, sent } = over(left, { Responses: { T: [{ pk: 'A', sk: '2' }] } });
    expect(
      await store.getMany([
        { pk: 'A', sk: '2' },
        { pk: 'A', sk: '1' },
      ]),
    ).toEqual([
      { pk: 'A', sk: '2' },
      { pk: 'A', sk: '1' },
    ]);
    expect(sent).toHaveLength(2);
    const stuck = over({ UnprocessedKeys: { T: { Keys: [{ pk: 'A', sk: '2' }] } } });
    await expect(stuck.store.getMany([{ pk: 'A', sk: '2' }])).rejects.toBeInstanceOf(StoreFault);
  });
});
