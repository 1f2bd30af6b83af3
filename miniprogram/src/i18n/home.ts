import { dictionary } from './dictionary';
import { homeEn } from './home.en';
import { homeZh } from './home.zh';

export const { useText: useHomeText, say: sayHome } = dictionary(homeZh, homeEn);
