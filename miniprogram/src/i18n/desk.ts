import { en } from './desk.en';
import { zh } from './desk.zh';
import { dictionary } from './dictionary';

/** Words that all rooms of the workbench share. */
export const { useText: useDeskText } = dictionary(zh, en);
