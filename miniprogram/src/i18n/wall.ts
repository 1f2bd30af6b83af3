import { dictionary } from './dictionary';
import { en } from './wall.en';
import { zh } from './wall.zh';

export const { useText: useWallText } = dictionary(zh, en);
