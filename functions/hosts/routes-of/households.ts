import type { Route } from '../../core/route';
import { addDocumentRoute } from '../../households/add-document.route';
import { addMemberRoute } from '../../households/add-member.route';
import { addNoteRoute } from '../../households/add-note.route';
import { beginWatchRoute } from '../../households/begin-watch.route';
import { changeHouseholdRoute } from '../../households/change-household.route';
import { changeMemberRoute } from '../../households/change-member.route';
import { closeHouseholdRoute } from '../../households/close-household.route';
import { decideLevelRoute } from '../../households/decide-level.route';
import { endWatchRoute } from '../../households/end-watch.route';
import { findHouseholdRoute } from '../../households/find-household.route';
import { getFieldHistoryRoute } from '../../households/get-field-history.route';
import { getHouseholdRoute } from '../../households/get-household.route';
import { getHouseholdsRoute } from '../../households/get-households.route';
import { getMyHouseholdRoute } from '../../households/get-my-household.route';
import { getPossibleDoublesRoute } from '../../households/get-possible-doubles.route';
import { memberLeavesRoute } from '../../households/member-leaves.route';
import { mergeHouseholdsRoute } from '../../households/merge-households.route';
import { openAddressRoute } from '../../households/open-address.route';
import { openHouseholdRoute } from '../../households/open-household.route';
import { openMinorRoute } from '../../households/open-minor.route';
import { openNumberRoute } from '../../households/open-number.route';
import { proposeFindingsRoute } from '../../households/propose-findings.route';
import { setAddressRoute } from '../../households/set-address.route';
import { settleFindingsRoute } from '../../households/settle-findings.route';
import { splitHouseholdRoute } from '../../households/split-household.route';
import { undoMergeRoute } from '../../households/undo-merge.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  addDocumentRoute,
  addMemberRoute,
  addNoteRoute,
  beginWatchRoute,
  changeHouseholdRoute,
  changeMemberRoute,
  closeHouseholdRoute,
  decideLevelRoute,
  endWatchRoute,
  findHouseholdRoute,
  getFieldHistoryRoute,
  getHouseholdRoute,
  getHouseholdsRoute,
  getMyHouseholdRoute,
  getPossibleDoublesRoute,
  memberLeavesRoute,
  mergeHouseholdsRoute,
  openHouseholdRoute,
  openMinorRoute,
  openAddressRoute,
  setAddressRoute,
  openNumberRoute,
  proposeFindingsRoute,
  settleFindingsRoute,
  splitHouseholdRoute,
  undoMergeRoute,
];
