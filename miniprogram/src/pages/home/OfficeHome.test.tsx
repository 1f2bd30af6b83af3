import { afterEach, expect, type jest, test } from '@jest/globals';
import type { Hat, Profile } from '@shared/people/people.contracts';
import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { OfficeHome } from './OfficeHome';

afterEach(async () => {
  await act(async () => {});
  cleanup();
});

test('when one kind of desk cannot be read, the others and the ways in stay', async () => {
  (Taro.request as unknown as jest.Mock).mockImplementation(async (options: unknown) => {
    const { url } = options as { url: string };
    if (url.includes('/help')) return { statusCode: 422, data: { reason: 'chooseArea' }, header: {} };
    return { statusCode: 200, data: { items: [] }, header: {} };
  });
  const me = { personId: 'county', name: '高', hats: [] } as unknown as Profile;
  const hat = { role: 'countyOfficer', areaPath: 'hl', areaName: '黄柳县' } as Hat;
  render(<OfficeHome me={me} hat={hat} now={new Date('2026-11-22T04:00:00.000Z')} />);
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole('button', { name: /打开分拣台/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^家庭台账/ }));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/households/ledger/index' });
});
