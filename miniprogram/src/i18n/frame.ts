import { dictionary } from './dictionary';
import { frameEn } from './frame.en';
import { frameZh } from './frame.zh';

/** What every record page says, whatever it is about. */
export const { useText: useFrameText } = dictionary(frameZh, frameEn);
