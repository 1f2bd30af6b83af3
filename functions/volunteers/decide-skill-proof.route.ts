import { DecideSkillProof } from '@shared/volunteers/volunteer.contracts';
import { numberIn, refuse } from '../core/chain-command';
import { answer, change, conflict, defineRoute, forbidden, notFound } from '../core/route';
import { decideProof } from './volunteer.decisions';
import type { VolunteerDeps } from './volunteer.deps';
import { volunteerWrites } from './volunteer.repository';
import { actorOf, proofView } from './volunteer.view';

/** Nobody judges their own proof. */
export const decideSkillProofRoute = defineRoute<typeof DecideSkillProof, VolunteerDeps>(
  DecideSkillProof,
  async ({ caller, params: { volunteerId, skill }, body }, deps) => {
    const before = await deps.volunteers.find(volunteerId);
    if (!caller || !before || !deps.may(caller, 'skillProof', 'decide', { areaPath: before.areaPath, relations: [] })) return notFound();
    if (before.personId === caller.personId) return forbidden();
    const unfit = body.reason === undefined ? undefined : numberIn({ '/reason': body.reason });
    if (unfit) return refuse(unfit);
    const decided = decideProof(before, skill, body);
    if (!decided.ok) return refuse(decided.refusal);
    const volunteer = decided.value?.volunteer ?? before;
    const shown = await proofView(volunteer, skill, deps);
    if (!shown) return conflict({ reason: 'proofNotWaiting' });
    if (!decided.value) return answer(shown, { version: volunteer.version });
    return change(volunteerWrites(before, decided.value, actorOf(caller, 'officer'), deps.clock()), shown, { version: volunteer.version });
  },
);
