import { clueEn } from './clue.en';
import { clueZh } from './clue.zh';
import { dictionary } from './dictionary';

/** The words of clues that several pages share. */
export const { useText: useClueText } = dictionary(clueZh, clueEn);
