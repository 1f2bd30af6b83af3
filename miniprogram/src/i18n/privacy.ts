import { dictionary } from './dictionary';
import { privacyEn } from './privacy.en';
import { privacyZh } from './privacy.zh';

export const { useText: usePrivacyText } = dictionary(privacyZh, privacyEn);
