import { afterEach, expect, test } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { Timeline } from './Timeline';

afterEach(cleanup);

test('the chain is a named list in the order given, with times and states in words', () => {
  render(
    <Timeline
      label="一路走来"
      items={[
        { id: 'a', title: '居民提交', time: '周日 19:20', state: 'done' },
        { id: 'b', title: '等人认领', detail: '还剩 3 天', state: 'now' },
        { id: 'c', title: '送达', state: 'next' },
      ]}
    />,
  );
  const items = within(screen.getByRole('list', { name: '一路走来' })).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual(['居民提交已完成周日 19:20', '等人认领正在进行还剩 3 天', '送达接下来']);
  expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'step', null]);
});
