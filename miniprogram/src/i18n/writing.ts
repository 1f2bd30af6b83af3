import { dictionary } from './dictionary';
import { writingEn } from './writing.en';
import { writingZh } from './writing.zh';

/** What every form that is written over some minutes says. */
export const { useText: useWritingText } = dictionary(writingZh, writingEn);
