import { dictionary } from './dictionary';
import { volunteerGroupsEn } from './volunteer-groups.en';
import { volunteerGroupsZh } from './volunteer-groups.zh';

/** Groups of volunteers, their members and leaders. */
export const { useText: useGroupsText } = dictionary(volunteerGroupsZh, volunteerGroupsEn);
