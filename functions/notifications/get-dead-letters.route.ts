import { GetDeadLetters } from '@shared/notifications/settings.contracts';
import { maskName } from '@shared/people/mask';
import { answer, defineRoute, forbidden } from '../core/route';
import type { NotificationDeps } from './notifications.deps';

export const getDeadLettersRoute = defineRoute(GetDeadLetters, async ({ caller, query }, deps: NotificationDeps) => {
  if (!caller || !deps.may(caller, 'deadLetters', 'list', { areaPath: caller.countyId, relations: [] })) return forbidden();
  const { outs, next } = await deps.letters.list(caller.countyId, query);
  const people = await deps.people.findMany(outs.map(({ personId }) => personId));
  const items = outs.map(({ id, personId, template, consent, name, changedAt, tries, cause }) => ({
    id,
    personLabel: maskName(people.find((person) => person.personId === personId)?.name ?? ''),
    template: consent?.template ?? template,
    notice: name,
    failedAt: changedAt,
    tries,
    cause: cause ?? '',
  }));
  return answer({ items, ...(next && { next }) });
});
