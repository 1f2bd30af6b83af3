import { dictionary } from './dictionary';
import { en } from './notifications.en';
import { zh } from './notifications.zh';

export const { useText: useNotificationText } = dictionary(zh, en);
