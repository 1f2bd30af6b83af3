import { dictionary } from './dictionary';
import { helpEn } from './help.en';
import { helpZh } from './help.zh';

/** How a request for help is told, wherever it is shown; sub packages only. */
export const { useText: useHelpText } = dictionary(helpZh, helpEn);
