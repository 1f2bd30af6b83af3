import { OfferHelpTo } from '@shared/help/help-commands.contracts';
import { refused } from '@shared/result';
import { isActive } from '@shared/volunteers/volunteer';
import { asTheyAre } from './hands';
import { helpCommand } from './help.command';
import { offerHelpTo } from './looking.decisions';

export const offerHelpToRoute = helpCommand(OfferHelpTo, 'offerTo', 'officer', async ({ help, call, rules, now, deps }) => {
  const ids = [...new Set(call.body.volunteerIds)];
  const found = await deps.volunteers.many(ids);
  const volunteers = ids.flatMap((id) => found.get(id) ?? []);
  const here = volunteers.filter((one) => isActive(one, now) && one.countyId === help.countyId);
  if (here.length < ids.length) return refused('notAVolunteer', { field: '/volunteerIds' });
  const askers = [help.authorId, help.subjectId];
  if (here.some(({ personId, apartFrom }) => askers.includes(personId) || apartFrom.some((one) => askers.includes(one))))
    return refused('keptApart', { field: '/volunteerIds' });
  const asked = here.map(({ personId, label }) => ({ volunteerId: personId, label }));
  return asTheyAre(offerHelpTo(help, asked, rules, now), deps, here);
});
