import type { Route } from '../../core/route';
import { changeGroupLeadersRoute } from '../../volunteers/change-group-leaders.route';
import { createGroupRoute } from '../../volunteers/create-group.route';
import { decideSkillProofRoute } from '../../volunteers/decide-skill-proof.route';
import { getGroupRoute } from '../../volunteers/get-group.route';
import { getGroupsRoute } from '../../volunteers/get-groups.route';
import { getMyVolunteeringRoute } from '../../volunteers/get-my-volunteering.route';
import { getSkillProofsRoute } from '../../volunteers/get-skill-proofs.route';
import { joinGroupRoute } from '../../volunteers/join-group.route';
import { leaveGroupRoute } from '../../volunteers/leave-group.route';
import { pauseVolunteeringRoute } from '../../volunteers/pause-volunteering.route';
import { saveVolunteeringRoute } from '../../volunteers/save-volunteering.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  changeGroupLeadersRoute,
  createGroupRoute,
  decideSkillProofRoute,
  getGroupRoute,
  getGroupsRoute,
  getMyVolunteeringRoute,
  getSkillProofsRoute,
  joinGroupRoute,
  leaveGroupRoute,
  pauseVolunteeringRoute,
  saveVolunteeringRoute,
];
