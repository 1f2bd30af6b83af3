import { dictionary } from './dictionary';
import { volunteerServiceEn } from './volunteer-service.en';
import { volunteerServiceZh } from './volunteer-service.zh';

/** Confirmed service and its certificates. */
export const { useText: useServiceText } = dictionary(volunteerServiceZh, volunteerServiceEn);
export type ServiceText = ReturnType<typeof useServiceText>;
