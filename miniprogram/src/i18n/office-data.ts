import { dictionary } from './dictionary';
import { en } from './office-data.en';
import { zh } from './office-data.zh';

export const { useText: useOfficeDataText } = dictionary(zh, en);
