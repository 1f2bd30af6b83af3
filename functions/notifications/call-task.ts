import type { CallTask } from '@shared/notifications/settings.contracts';
import { maskName } from '@shared/people/mask';
import type { PhoneCall } from './calls.repository';
import type { NotificationDeps } from './notifications.deps';

/** Calls as those who ring see them: names masked until the number is opened. */
export const callTasks = async (calls: readonly PhoneCall[], { people, areas }: NotificationDeps): Promise<CallTask[]> => {
  const found = new Map((await people.findMany(calls.map(({ personId }) => personId))).map((person) => [person.personId, person]));
  return Promise.all(
    calls.map(async ({ id, personId, areaPath, notice, params, link, since, state, tries }) => ({
      id,
      personLabel: maskName(found.get(personId)?.name ?? ''),
      areaPath,
      areaName: await areas.nameOf(areaPath),
      notice,
      params: { ...params },
      link: { ...link },
      since,
      state,
      tries,
    })),
  );
};
