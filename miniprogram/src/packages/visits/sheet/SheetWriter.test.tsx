import { afterEach, expect, test } from '@jest/globals';
import type { Profile } from '@shared/people/people.contracts';
import type { SheetStart } from '@shared/visits/visit.views';
import { VisitSheetForm } from '@shared/visits/visit-commands.contracts';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { dropDrafts } from '@/device/drafts';
import { dropParcel, parcels, putParcel } from '@/device/parcels';
import { aVisit } from '../visit.builder';
import { SheetWriter } from './SheetWriter';

const me = { personId: 'grid', name: '赵格', hats: [{ role: 'gridWorker', areaPath: 'hl/hexi/liuyin' }] } as unknown as Profile;
const visit = aVisit({ sheetKind: 'festival', mine: false });
const start: SheetStart = {
  mayReadFile: true,
  values: [{ field: 'causes', value: ['illness'], source: 'import', on: '2026-06-27', by: '孙**' }],
  members: [{ memberId: 'm1', label: '周**' }],
};
const shown = (given: SheetStart | undefined = start) => render(<SheetWriter me={me} visit={visit} start={given} onReload={() => {}} />);

afterEach(() => {
  cleanup();
  for (const { key } of parcels()) dropParcel(key);
  dropDrafts();
});
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

test('an empty sheet is not sent, and says what would make it a visit', () => {
  shown();
  press('存好并发出');
  expect(parcels()).toEqual([]);
  expect(screen.getByText('写一句看到的情况，或选一项做了什么')).not.toBeNull();
});

test('a sheet goes to the outbox as the contract asks, with what was found beside what the file says', () => {
  shown();
  fireEvent.change(screen.getByRole('textbox', { name: /生活情况/ }), { target: { value: '腿好些了' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '上门服务' }));
  expect(screen.getByText('档案里：因病')).not.toBeNull();
  expect(screen.getByText(/批量导入 · 孙\*\* · 6 月 27 日/)).not.toBeNull();
  press(/加一项变化 困难原因/);
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.click(dialog.getByRole('checkbox', { name: '因学' }));
  fireEvent.click(dialog.getByRole('button', { name: '记上' }));
  press('存好并发出');
  const [parcel] = parcels();
  expect(parcel).toMatchObject({
    kind: 'visit',
    mediaAt: 'media',
    call: { path: '/api/visits/{visitId}/record', params: { visitId: visit.id } },
  });
  expect(VisitSheetForm.parse(parcel?.body)).toMatchObject({
    kind: 'gridWorker',
    sheet: 'festival',
    living: '腿好些了',
    deeds: ['served'],
    findings: [{ field: 'causes', value: expect.arrayContaining(['schooling']) }],
  });
});

test('what was written is there again when the page is', () => {
  shown();
  fireEvent.change(screen.getByRole('textbox', { name: /需要什么/ }), { target: { value: '想学手艺' } });
  cleanup();
  shown();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /需要什么/ }).value).toBe('想学手艺');
});

test('who may not read the file is told so, and can still say what they saw', () => {
  shown({ mayReadFile: false, values: [], members: [] });
  expect(screen.getAllByText('档案里的您看不到，照实填就好').length).toBeGreaterThan(0);
});

test('a sheet that was refused and is given up is gone, words and all', async () => {
  const living = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /生活情况/ });
  shown();
  fireEvent.change(living(), { target: { value: '电话 13800000000' } });
  press('存好并发出');
  const [parcel] = parcels();
  act(() => {
    if (parcel) putParcel({ ...parcel, state: 'refused', refusal: { reason: 'phoneInWords', field: '/living', details: {} } });
  });
  press('改一改再发');
  expect(living().value).toBe('电话 13800000000');
  cleanup();
  shown();
  press('不发了，删掉');
  press('删掉');
  await waitFor(() => expect(parcels()).toEqual([]));
  expect(living().value).toBe('');
  cleanup();
  shown();
  expect(living().value).toBe('');
});
