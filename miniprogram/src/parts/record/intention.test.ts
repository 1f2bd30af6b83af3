import { expect, test } from '@jest/globals';
import type { Outcome } from '@/api/client';
import { intentions } from './intention';

const counting = () => {
  let made = 0;
  return () => {
    made += 1;
    return `key-${made}`;
  };
};
const fine: Outcome<string> = { ok: true, answer: 'done' };
const refusedWith = (status: number): Outcome<string> => ({ ok: false, refusal: { status, reason: 'x', details: {} } });

test('five taps send once', async () => {
  const intend = intentions(counting());
  const sent: string[] = [];
  let answer: (outcome: Outcome<string>) => void = () => {};
  const send = (key: string) => {
    sent.push(key);
    return new Promise<Outcome<string>>((resolve) => {
      answer = resolve;
    });
  };
  const taps = Array.from({ length: 5 }, () => intend('claim', send));
  answer(fine);
  expect(await Promise.all(taps)).toEqual([fine, undefined, undefined, undefined, undefined]);
  expect(sent).toEqual(['key-1']);
});

test.each([0, 401, 429, 500, 503])('without a decision (%i) the next try carries the same key', async (status) => {
  const intend = intentions(counting());
  const sent: string[] = [];
  const send = (outcome: Outcome<string>) => async (key: string) => {
    sent.push(key);
    return outcome;
  };
  await intend('deliver', send(refusedWith(status)));
  await intend('deliver', send(fine));
  expect(sent).toEqual(['key-1', 'key-1']);
});

test.each([
  ['a success', fine],
  ['a refusal', refusedWith(409)],
  ['wrong input', refusedWith(422)],
])('after %s the next try is a new one', async (_, outcome) => {
  const intend = intentions(counting());
  const sent: string[] = [];
  const send = async (key: string) => {
    sent.push(key);
    return outcome;
  };
  await intend('claim', send);
  await intend('claim', send);
  expect(sent).toEqual(['key-1', 'key-2']);
});

test('each action has its own key, and a fault lets the next try through', async () => {
  const intend = intentions(counting());
  const sent: string[] = [];
  await expect(intend('claim', async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await intend('release', async (key) => {
    sent.push(key);
    return fine;
  });
  await intend('claim', async (key) => {
    sent.push(key);
    return fine;
  });
  expect(sent).toEqual(['key-2', 'key-1']);
});
