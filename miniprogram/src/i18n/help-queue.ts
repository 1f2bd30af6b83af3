import { dictionary } from './dictionary';
import { en } from './help-queue.en';
import { zh } from './help-queue.zh';

export const { useText: useHelpQueueText } = dictionary(zh, en);
