import { JoinGroup } from '@shared/volunteers/volunteer.contracts';
import { joinGroup } from './group.decisions';
import { membershipRoute } from './membership';

export const joinGroupRoute = membershipRoute(JoinGroup, joinGroup);
