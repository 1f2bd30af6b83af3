import type { zh } from './calls.zh';

export const en: Record<keyof typeof zh, string> = {
  title: 'Calls to make',
  hint: 'These things matter and could not be sent to a phone. Ring them and say a word.',
  none: 'No calls to make now',
  noneHint: 'When something that matters cannot be sent, you are asked to ring here.',
  since: 'told {when}, not seen yet',
  tries: 'Tried, times: {count}',
  tell: 'Please tell them',
  tellUnknown: 'There is news about something of theirs; they find it in Lianxin.',
  toRecord: 'What it is about',
  call: 'Call',
  callOf: 'Call, {who}',
  show: 'Show the number',
  recorded: 'It is recorded who sees the number and when. Use it for this one matter.',
  ring: 'Call {phone}',
  reached: 'Told them',
  notReached: 'No answer',
  doneReached: 'Good, it is recorded',
  doneLater: 'Recorded; try again a little later',
  doneGivenUp: 'Tried several times without an answer: enough. Please call at the door when you can.',
};
