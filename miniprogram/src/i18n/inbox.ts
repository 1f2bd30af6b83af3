import { dictionary } from './dictionary';
import { inboxEn } from './inbox.en';
import { inboxZh } from './inbox.zh';

export const { useText: useInboxText } = dictionary(inboxZh, inboxEn);
