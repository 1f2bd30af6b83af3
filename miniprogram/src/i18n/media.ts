import { dictionary } from './dictionary';
import { mediaEn } from './media.en';
import { mediaZh } from './media.zh';

export const { useText: useMediaText } = dictionary(mediaZh, mediaEn);
