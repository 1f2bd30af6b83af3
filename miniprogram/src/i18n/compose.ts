import { composeEn } from './compose.en';
import { composeZh } from './compose.zh';
import { dictionary } from './dictionary';

export const { useText: useComposeText } = dictionary(composeZh, composeEn);
