import { expect, test } from '@jest/globals';
import { causeOf } from './causes';

test('says what stopped a message: their refusal, our setting, the network, or that it is not known', () => {
  expect(['43101', '47003', '40037', 'timeout', 'http 502', 'token 40125', 'notSetUp', '-1', '99999', ''].map(causeOf)).toEqual([
    'causeRefused',
    'causeWords',
    'causeTemplate',
    'causeNetwork',
    'causeNetwork',
    'causeToken',
    'causeNotSetUp',
    'causeBusy',
    'causeOther',
    'causeOther',
  ]);
});
