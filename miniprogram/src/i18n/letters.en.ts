import type { zh } from './letters.zh';

export const en: Record<keyof typeof zh, string> = {
  title: 'Messages not sent',
  hint: 'WeChat did not take these after many tries. They stand in the inboxes; only the phones did not ring.',
  none: 'Every message went out',
  noneHint: 'All is well with WeChat.',
  tries: 'tries: {count}',
  code: 'WeChat’s answer: {code}',
  retry: 'Send again',
  retryOf: 'Send again, {what}, {who}',
  again: 'It goes out again now',
  causeRefused: 'They withdrew their consent, or none is left. They have to allow it again in WeChat first.',
  causePerson: 'WeChat does not know this person: another WeChat, or no longer with the mini-program.',
  causeTemplate: 'The template is wrong or not allowed. Please check its id on the WeChat platform.',
  causePage: 'The page it opens is not published yet. Publish the new version first.',
  causeWords: 'The content does not fit the template. Please check the names of its fields.',
  causeLimit: 'Too many messages today, so WeChat slowed us down. Send again tomorrow.',
  causeToken: 'The mini-program’s id or secret is wrong. Please check the settings.',
  causeBusy: 'WeChat was busy and did not take it. Send again in a while.',
  causeNetwork: 'WeChat could not be reached. Send again once the network is back.',
  causeNotSetUp: 'No template is set up for this kind of message.',
  causeOther: 'WeChat gave no reason. Sending again may help.',
};
