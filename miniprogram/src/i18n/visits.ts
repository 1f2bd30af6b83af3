import { dictionary } from './dictionary';
import { visitsEn } from './visits.en';
import { visitsZh } from './visits.zh';

/** The words of visits, sheets and drives. */
export const { useText: useVisitText } = dictionary(visitsZh, visitsEn);
export type VisitText = ReturnType<typeof useVisitText>;
