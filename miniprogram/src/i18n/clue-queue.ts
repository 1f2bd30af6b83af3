import { clueQueueEn } from './clue-queue.en';
import { clueQueueZh } from './clue-queue.zh';
import { dictionary } from './dictionary';

/** The words of the board where clues are sorted. */
export const { useText: useClueQueueText } = dictionary(clueQueueZh, clueQueueEn);
