import { dictionary } from './dictionary';
import { en } from './help-rules.en';
import { zh } from './help-rules.zh';

export const { useText: useHelpRulesText } = dictionary(zh, en);
