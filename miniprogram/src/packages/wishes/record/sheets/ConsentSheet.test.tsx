import { afterEach, expect, jest, test } from '@jest/globals';
import type { WishRecord } from '@shared/wishes/wish.views';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { footOf, sortActions } from '../commands';
import { doneWords } from '../done-words';
import { HandsFull } from '../HandsFull';
import { RecordFacts } from '../RecordFacts';
import type { RecordText } from '../types';
import { RateSheet } from './RateSheet';
import { RecordSheet } from './RecordSheet';

const now = new Date('2026-11-22T02:00:00.000Z');
const shown: WishRecord = {
  id: 'w1',
  status: 'closed',
  title: '一副结实的拐杖',
  story: '',
  campaign: 'medicalCare',
  category: 'goods',
  urgency: 'urgent',
  estimatedYuan: 120,
  areaPath: 'huangliu/hewan/liuyin',
  areaName: '柳荫社区',
  wisherLabel: '周**',
  forWhom: 'adult',
  waiting: 0,
  changedAt: '2026-11-22T01:00:00.000Z',
  overdue: false,
  version: 6,
  step: 5,
  actions: ['unpublish'],
  relation: 'own',
  consentToPublish: true,
  media: [],
  authorIs: 'self',
  submittedAt: '2026-11-20T01:00:00.000Z',
  chain: [],
};
const hidden: WishRecord = {
  ...shown,
  actions: ['publish'],
  consentToPublish: false,
  chain: [{ id: 'w1.6', type: 'WishUnpublished', at: '2026-11-22T01:00:00.000Z', as: 'wisher', who: '周**' }],
};
const sheet = (record: WishRecord, action: 'publish' | 'unpublish', onSend: (body: object) => void) =>
  render(<RecordSheet action={action} {...{ record, now, onSend, busy: false, onClose: () => {} }} />);

afterEach(cleanup);

test('a fulfilled wish can be passed on while it is shown, and taken from the wall with one yes', () => {
  expect(footOf(shown, true)).toMatchObject({ rest: [], share: true });
  const onSend = jest.fn();
  sheet(shown, 'unpublish', onSend);
  expect(screen.getByText(/可以再同意公开/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '不再公开' }));
  expect(onSend).toHaveBeenCalledWith({});
});

test('the community hears that it does so for the wisher', () => {
  sheet({ ...shown, relation: 'officer' }, 'unpublish', () => {});
  expect(screen.getByText(/由社区代办/)).toBeTruthy();
});

test('once hidden it is not passed on, nobody is pressed to show it again, and doing so gives the consent', () => {
  expect(footOf(hidden, true)).toMatchObject({ rest: [], share: false });
  expect(sortActions({ status: 'delivered', actions: ['confirm', 'dispute', 'unpublish'] })).toEqual({
    main: 'confirm',
    rest: ['dispute'],
  });
  expect(sortActions({ status: 'verified', actions: ['publish', 'withdraw'] }).main).toBe('publish');
  const onSend = jest.fn();
  sheet(hidden, 'publish', onSend);
  fireEvent.click(screen.getByRole('button', { name: '同意上墙' }));
  expect(onSend).toHaveBeenCalledWith({ consentToPublish: true });
  const t = ((key: string) => key) as unknown as RecordText;
  expect([doneWords('publish', shown, t, now, 'zh'), doneWords('publish', { ...shown, status: 'open' }, t, now, 'zh')]).toEqual([
    'doneRepublish',
    'donePublish',
  ]);
});

test('the facts tell a consent that was taken back from one not given yet, and are where it is changed', () => {
  const onConsent = jest.fn();
  const facts = (record: WishRecord) => render(<RecordFacts {...{ record, now, onConsent }} onContact={() => {}} />);
  facts(shown);
  fireEvent.click(screen.getByRole('button', { name: '不再公开' }));
  cleanup();
  facts(hidden);
  fireEvent.click(screen.getByRole('button', { name: '同意上心愿墙' }));
  expect(onConsent.mock.calls).toEqual([['unpublish'], ['publish']]);
  expect(screen.getByText('已收回同意，大家看不到')).toBeTruthy();
  cleanup();
  facts({ ...hidden, status: 'verified', chain: [] });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('还没同意，大家看不到')).toBeTruthy();
});

test('thanks for a hidden wish are not offered to the wall', () => {
  const rate = (record: WishRecord) => {
    render(<RateSheet {...{ record, now, busy: false, onSend: () => {}, onClose: () => {} }} />);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '谢谢您' } });
    return screen.queryByText('让大家也看到这句感谢') !== null;
  };
  expect(rate({ ...shown, id: 'w2', status: 'confirmed' })).toBe(true);
  cleanup();
  expect(rate({ ...hidden, id: 'w3', status: 'confirmed' })).toBe(false);
});

test('full hands are told plainly, with what to do instead', () => {
  render(<HandsFull limit={3} />);
  expect(screen.getByText(/您已认领 3 个心愿/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '看看我手上的心愿' })).toBeTruthy();
});
