import { dictionary } from './dictionary';
import { en } from './queue.en';
import { zh } from './queue.zh';

export const { useText: useQueueText } = dictionary(zh, en);
