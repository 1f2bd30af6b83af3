import { afterEach, beforeEach, expect, type jest, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import { defaultWishRules } from '@shared/wishes/wish.rules';
import Taro from '@tarojs/taro';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { authorFor, draftOf, householdFrom, partFor } from '@/parts/compose/for-household';
import { clearKept } from '../../../../../tests/support/taro';
import { WishWriter } from './WishWriter';

const me: Profile = {
  personId: 'zhao',
  name: '赵春梅',
  homeArea: 'hl/hexi/shiqiao',
  homeAreaName: '石桥社区',
  countyId: 'hl',
  countyName: '黄柳县',
  language: 'zh',
  hats: [{ role: 'gridWorker', areaPath: 'hl/hexi/shiqiao', areaName: '石桥社区' }] as Profile['hats'],
  consents: [],
  version: 1,
};
const areas = [
  { path: 'hl/hexi/shiqiao', name: '石桥社区', level: 'community', parent: 'hl/hexi' },
  { path: 'hl/hexi/liuyin', name: '柳荫社区', level: 'community', parent: 'hl/hexi' },
];
beforeEach(() => {
  clearKept();
  Element.prototype.scrollIntoView = () => {};
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url } = options as { url: string };
    const data = url.startsWith('/api/areas') ? { items: areas } : { rules: defaultWishRules };
    return { statusCode: 200, data, header: {} };
  });
});
afterEach(cleanup);

test('for a known household it says for whom and begins at its place; its draft is not another one’s', async () => {
  const household = householdFrom({ household: 'hh7', label: '%E5%91%A8**', area: 'hl%2Fhexi%2Fliuyin%2Fc2' });
  if (!household) throw new Error('no household');
  render(<WishWriter me={me} authorIs="gridWorker" title="写心愿" household={household} />);
  expect(screen.getByText('替 周** 家写的')).toBeTruthy();
  await waitFor(() => expect(screen.getAllByText(/柳荫社区/).length).toBeGreaterThan(0));
  const [title] = screen.getAllByRole('textbox');
  if (!title) throw new Error('no field');
  fireEvent.change(title, { target: { value: '一把椅子' } });
  cleanup();
  render(<WishWriter me={me} authorIs="gridWorker" title="写心愿" household={household} />);
  expect(screen.getByDisplayValue('一把椅子')).toBeTruthy();
  cleanup();
  render(<WishWriter me={me} authorIs="gridWorker" title="写心愿" />);
  expect(screen.queryByDisplayValue('一把椅子')).toBeNull();
  expect(screen.queryByText('替 周** 家写的')).toBeNull();
  await waitFor(() => expect(screen.getAllByText(/石桥社区/).length).toBeGreaterThan(0));
});

test('only a grid worker writes as one', () => {
  expect(authorFor('gridWorker', me)).toBe('gridWorker');
  expect(authorFor('gridWorker', { ...me, hats: [] })).toBe('relative');
  expect(authorFor('anything', me)).toBe('self');
  expect(householdFrom({ label: '周**' })).toBeUndefined();
  const visited = householdFrom({ household: 'hh7', visit: 'v7' });
  expect(visited && partFor(visited)).toEqual({ householdId: 'hh7', visitId: 'v7' });
  expect([draftOf('wish', visited), draftOf('wish', householdFrom({ household: 'hh7' }))]).toEqual(['wish.hh7.v7', 'wish.hh7']);
});
