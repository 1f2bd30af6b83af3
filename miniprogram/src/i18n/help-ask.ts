import { dictionary } from './dictionary';
import { askEn } from './help-ask.en';
import { askZh } from './help-ask.zh';

/** The words of asking for help. */
export const { useText: useAskText } = dictionary(askZh, askEn);
