import { accountEn } from './account.en';
import { accountZh } from './account.zh';
import { dictionary } from './dictionary';

export const { useText: useAccountText } = dictionary(accountZh, accountEn);
