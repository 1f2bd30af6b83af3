import type { HouseholdRules } from '@shared/households/household.rules';
import { refused } from '@shared/result';
import { type HouseholdFile, livingIn, type StoredMember, type Written } from './household.file';
import { amended, changed, type Decision, step } from './household.step';

/** The household divides: members move to a file of their own, with what is written about each. Watching goes with them. */
export const splitHousehold = (
  file: HouseholdFile,
  split: {
    readonly newId: string;
    readonly memberIds: readonly string[];
    readonly headId: string;
    readonly newHeadId?: string | undefined;
    readonly areaPath: string;
    readonly from: Written;
  },
  rules: HouseholdRules,
  now: Date,
): Decision => {
  const { household } = file;
  if (household.status !== 'active') return refused('householdEnded');
  const living = livingIn(file);
  const going = living.filter(({ memberId }) => split.memberIds.includes(memberId));
  const rest = living.filter((one) => !going.includes(one));
  if (going.length < new Set(split.memberIds).size) return refused('memberUnknown', { field: '/memberIds' });
  if (rest.length === 0) return refused('lastMember', { field: '/memberIds' });
  if (!going.some(({ memberId }) => memberId === split.headId)) return refused('headMissing', { field: '/headId' });
  const headGoes = going.some(({ relation }) => relation === 'head');
  if (headGoes && !rest.some(({ memberId }) => memberId === split.newHeadId)) return refused('newHeadNeeded', { field: '/newHeadId' });
  const at = now.toISOString();
  const here = amended(file, {
    members: file.members
      .filter((one) => !going.includes(one))
      .map((one): StoredMember => (headGoes && one.memberId === split.newHeadId ? { ...one, relation: 'head' } : one)),
  });
  const members = going.map((one): StoredMember => {
    if (one.memberId === split.headId) return { ...one, relation: 'head' };
    return one.relation === 'head' ? { ...one, relation: 'other' } : one;
  });
  const fresh: HouseholdFile = {
    household: {
      id: split.newId,
      version: 0,
      countyId: household.countyId,
      areaPath: split.areaPath,
      status: 'active',
      headLabel: household.headLabel,
      members: members.length,
      values: {},
      categories: [],
      flags: [],
      watched: household.watched,
      waiting: 0,
      told: [],
      mergedFrom: [],
      splitFrom: household.id,
      consent: household.consent,
      openedAt: at,
      changedAt: at,
    },
    members: [],
    notes: [],
    documents: [],
    proposals: [],
    merges: [],
  };
  return step(
    changed(file, here, [{ type: 'HouseholdSplit', other: split.newId }], rules, now),
    changed(undefined, amended(fresh, { members }), [{ type: 'HouseholdOpened', source: split.from.source }], rules, now),
  );
};

/** Nothing is needed any more; the file stays, and its members may stand in another one. */
export const closeHousehold = (file: HouseholdFile, reason: string, rules: HouseholdRules, now: Date): Decision => {
  const { household } = file;
  if (household.status === 'closed') return { ok: true, value: undefined };
  if (household.status !== 'active') return refused('householdEnded');
  const { proposal: _proposal, nextVisitBy: _visit, ...plain } = household;
  const closed: HouseholdFile = { ...file, household: { ...plain, status: 'closed', reason, closedAt: now.toISOString() } };
  return step(changed(file, closed, [{ type: 'HouseholdClosed', reason }], rules, now));
};
