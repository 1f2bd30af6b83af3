import { en } from './chain.en';
import { zh } from './chain.zh';
import { dictionary } from './dictionary';

export const { useText: useChainText } = dictionary(zh, en);
