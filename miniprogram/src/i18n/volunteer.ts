import { dictionary } from './dictionary';
import { volunteerEn } from './volunteer.en';
import { volunteerZh } from './volunteer.zh';

/** Joining as a volunteer and what one offers. */
export const { useText: useVolunteerText } = dictionary(volunteerZh, volunteerEn);
