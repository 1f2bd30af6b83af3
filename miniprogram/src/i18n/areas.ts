import { en } from './areas.en';
import { zh } from './areas.zh';
import { dictionary } from './dictionary';

export const { useText: useAreaText } = dictionary(zh, en);
