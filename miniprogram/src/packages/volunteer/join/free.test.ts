import { describe, expect, test } from '@jest/globals';
import { cellsFrom, spansFrom, toggled, weekdays } from './free';

describe('when one is free', () => {
  test('thirds that follow each other are sent as one span, a gap stays a gap', () => {
    expect(spansFrom(['2.afternoon', '2.morning', '3.morning', '3.evening'], [])).toEqual([
      { weekday: 2, from: '07:00', to: '18:00' },
      { weekday: 3, from: '07:00', to: '12:00' },
      { weekday: 3, from: '18:00', to: '21:00' },
    ]);
  });

  test('what was sent comes back as it was tapped; what is more exact stays exact', () => {
    const exact = [{ weekday: 5, from: '09:30', to: '11:00' }];
    const sent = spansFrom(['1.morning', '1.afternoon', '1.evening', '7.evening'], exact);
    expect(cellsFrom(sent)).toEqual({ cells: ['1.morning', '1.afternoon', '1.evening', '7.evening'], exact });
    expect(cellsFrom([{ weekday: 4, from: '08:00', to: '18:00' }]).cells).toEqual([]);
  });

  test('a week full of thirds is within what may be sent', () => {
    const all = weekdays.flatMap((day) => [`${day}.morning`, `${day}.evening`] as const);
    expect(spansFrom(all, []).length).toBeLessThanOrEqual(28);
  });

  test('a row goes on as a whole, and off once it was on as a whole', () => {
    expect(toggled(['1.morning'], ['1.morning', '1.evening'])).toEqual(['1.morning', '1.evening']);
    expect(toggled(['1.morning', '1.evening', '2.morning'], ['1.morning', '1.evening'])).toEqual(['2.morning']);
  });
});
