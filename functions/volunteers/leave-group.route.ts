import { LeaveGroup } from '@shared/volunteers/volunteer.contracts';
import { leaveGroup } from './group.decisions';
import { membershipRoute } from './membership';

export const leaveGroupRoute = membershipRoute(LeaveGroup, leaveGroup);
