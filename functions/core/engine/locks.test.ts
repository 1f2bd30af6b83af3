import { expect, test } from '@jest/globals';
import { KeyLocks } from './locks';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test('who shares a key waits in order of arrival, who shares none does not', async () => {
  const locks = new KeyLocks();
  const order: string[] = [];
  const { open, opened } = gate();
  const first = locks.hold(['a', 'b'], async () => {
    await opened;
    order.push('first');
  });
  const second = locks.hold(['b', 'c'], async () => void order.push('second'));
  const third = locks.hold(['c', 'a'], async () => void order.push('third'));
  await locks.hold(['d'], async () => void order.push('free'));
  open();
  await Promise.all([first, second, third]);
  expect(order).toEqual(['free', 'first', 'second', 'third']);
});

test('work that throws frees its keys for those who wait and those who come', async () => {
  const locks = new KeyLocks();
  const { open, opened } = gate();
  const failing = locks.hold(['a'], async () => {
    await opened;
    throw new Error('storage');
  });
  const waiting = locks.hold(['a'], async () => 'waited');
  open();
  await expect(failing).rejects.toThrow('storage');
  await expect(waiting).resolves.toBe('waited');
  await expect(locks.hold(['a', 'a'], async () => 'came later')).resolves.toBe('came later');
});
