import { dictionary } from './dictionary';
import { volunteerTasksEn } from './volunteer-tasks.en';
import { volunteerTasksZh } from './volunteer-tasks.zh';

/** Help that is wanted, and what a volunteer is asked, has promised and has done. */
export const { useText: useTasksText } = dictionary(volunteerTasksZh, volunteerTasksEn);
export type TasksText = ReturnType<typeof useTasksText>;
