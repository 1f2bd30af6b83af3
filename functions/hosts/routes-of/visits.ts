import type { Route } from '../../core/route';
import { assignVisitRoute } from '../../visits/assign-visit.route';
import { dropVisitRoute } from '../../visits/drop-visit.route';
import { endDriveRoute } from '../../visits/end-drive.route';
import { getDriveRoute } from '../../visits/get-drive.route';
import { getDriveVisitsRoute } from '../../visits/get-drive-visits.route';
import { getDrivesRoute } from '../../visits/get-drives.route';
import { getHouseholdVisitsRoute } from '../../visits/get-household-visits.route';
import { getSheetStartRoute } from '../../visits/get-sheet-start.route';
import { getVisitRoute } from '../../visits/get-visit.route';
import { getVisitRouteRoute } from '../../visits/get-visit-route.route';
import { getVisitorsRoute } from '../../visits/get-visitors.route';
import { getVisitsRoute } from '../../visits/get-visits.route';
import { nobodyMetRoute } from '../../visits/nobody-met.route';
import { openDriveRoute } from '../../visits/open-drive.route';
import { openVisitAddressRoute } from '../../visits/open-visit-address.route';
import { planVisitRoute } from '../../visits/plan-visit.route';
import { postponeVisitRoute } from '../../visits/postpone-visit.route';
import { recordVisitRoute } from '../../visits/record-visit.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  assignVisitRoute,
  dropVisitRoute,
  endDriveRoute,
  getDriveRoute,
  getDriveVisitsRoute,
  getDrivesRoute,
  getHouseholdVisitsRoute,
  getSheetStartRoute,
  getVisitRoute,
  getVisitRouteRoute,
  getVisitorsRoute,
  getVisitsRoute,
  nobodyMetRoute,
  openVisitAddressRoute,
  openDriveRoute,
  planVisitRoute,
  postponeVisitRoute,
  recordVisitRoute,
];
