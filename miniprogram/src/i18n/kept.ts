import { dictionary } from './dictionary';
import { keptEn } from './kept.en';
import { keptZh } from './kept.zh';

/** Words of files kept on the device and of what waits to be sent. */
export const { useText: useKeptText } = dictionary(keptZh, keptEn);
