import { afterEach, expect, test } from '@jest/globals';
import type { ClueRecord } from '@shared/clues/clue.views';
import { cleanup, render, screen } from '@testing-library/react';
import type { SheetProps } from '../types';
import { SettleSheet } from './SettleSheet';

afterEach(cleanup);

test('why an outcome cannot be chosen is said', () => {
  const frame = { now: new Date('2026-11-22T04:00:00.000Z'), busy: false, onSend: () => {}, onClose: () => {} };
  const refusal = { status: 422, reason: 'outcomeNotOpen', field: '/outcome', details: {} };
  const props = { ...frame, refusal, record: { id: 'c1', actions: ['settle'] } as unknown as ClueRecord } as unknown as SheetProps;
  render(<SettleSheet {...props} />);
  const said = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(said.filter(Boolean)).toHaveLength(1);
});
