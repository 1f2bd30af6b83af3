import { dictionary } from './dictionary';
import { rulesEn } from './rules.en';
import { rulesZh } from './rules.zh';

export const { useText: useRulesText } = dictionary(rulesZh, rulesEn);
