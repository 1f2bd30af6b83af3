import { dictionary } from './dictionary';
import { meEn } from './me.en';
import { meZh } from './me.zh';

export const { useText: useMeText } = dictionary(meZh, meEn);
