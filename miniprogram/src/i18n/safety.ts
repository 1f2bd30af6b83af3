import { dictionary } from './dictionary';
import { safetyEn } from './safety.en';
import { safetyZh } from './safety.zh';

/** What is said before anything else. */
export const { useText: useSafetyText } = dictionary(safetyZh, safetyEn);
