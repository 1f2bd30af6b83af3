import type { Actor } from '@shared/actor';
import type { Finding, HouseholdValues, MemberValues, Sourced } from '@shared/households/household';
import type { HouseholdHappening } from '@shared/households/household.events';
import type { HouseholdRules } from '@shared/households/household.rules';
import { valueFor } from '@shared/households/household.values';
import { refused } from '@shared/result';
import { same } from '@shared/same';
import { dayMs, localDay } from '@shared/time';
import { type HouseholdFile, livingIn, type StoredProposal, type Written } from './household.file';
import { already, amended, changed, type Decision, step } from './household.step';

/** Findings that wait at one time. */
export const mostProposals = 20;

const fieldsOf = (findings: readonly Finding[]): readonly string[] => [...new Set(findings.map(({ field }) => field))];
const memberOf = (finding: Finding) => ('memberId' in finding ? finding.memberId : undefined);

/** What the file says today of what a finding is about. */
export const valueNow = (file: HouseholdFile, finding: Finding): Sourced<unknown> | undefined => {
  if (!('memberId' in finding)) return file.household.values[finding.field];
  return livingIn(file).find(({ memberId }) => memberId === finding.memberId)?.values[finding.field];
};

/** The findings as values the fields can hold, each field once (the last word counts), without what the file says already. */
const fitting = (
  file: HouseholdFile,
  findings: readonly Finding[],
): { readonly fit: readonly Finding[]; readonly unfit?: number; readonly unknown?: number } => {
  const kept = new Map<string, Finding>();
  for (const [at, finding] of findings.entries()) {
    const memberId = memberOf(finding);
    if (memberId !== undefined && !livingIn(file).some((one) => one.memberId === memberId)) return { fit: [], unknown: at };
    const value = valueFor(finding);
    if (value === undefined) return { fit: [], unfit: at };
    kept.set(`${memberId ?? ''}.${finding.field}`, { ...finding, value } as Finding);
  }
  return { fit: [...kept.values()].filter((finding) => !same(valueNow(file, finding)?.value, finding.value)) };
};

type Proposing = {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly from: Written;
  readonly words?: string | undefined;
  readonly byId?: string;
  readonly byLabel: string;
};
const proposalOf = ({ id, from, words, byId, byLabel }: Proposing, findings: readonly Finding[], now: Date): StoredProposal => ({
  id,
  at: now.toISOString(),
  byLabel,
  ...(byId && { byId }),
  from,
  ...(words && { words }),
  findings,
});

/** Somebody proposes what they saw; the file stays as it is. What it says already is no finding. */
export const proposeFindings = (file: HouseholdFile, proposing: Proposing, rules: HouseholdRules, now: Date): Decision => {
  if (file.household.status !== 'active') return refused('householdEnded');
  const found = fitting(file, proposing.findings);
  if (found.unknown !== undefined) return refused('memberUnknown', { field: `/findings/${found.unknown}` });
  if (found.unfit !== undefined) return refused('findingUnfit', { field: `/findings/${found.unfit}` });
  if (found.fit.length === 0 || file.proposals.some((one) => same(one.findings, found.fit))) return already;
  if (file.proposals.length >= mostProposals) return refused('tooManyFindings', { details: { limit: mostProposals } });
  const after = amended(file, { proposals: [...file.proposals, proposalOf(proposing, found.fit, now)] });
  return step(changed(file, after, [{ type: 'FindingsProposed', proposalId: proposing.id, fields: fieldsOf(found.fit) }], rules, now));
};

/** A visit in the file: when it was, when the next is due by the level's rhythm, and its findings, waiting. */
export const recordVisit = (
  file: HouseholdFile,
  visit: {
    readonly visitId: string;
    readonly visitedAt: string;
    readonly source: Written['source'];
    readonly findings: readonly Finding[];
    readonly words?: string | undefined;
    readonly on: string;
    readonly by: Actor;
  },
  rules: HouseholdRules,
  now: Date,
): Decision => {
  const { household } = file;
  if (household.status !== 'active') return refused('householdEnded');
  const { visitId, visitedAt, by } = visit;
  const byLabel = 'label' in by ? by.label : '';
  const usable = visit.findings.filter((one) => fitting(file, [one]).fit.length > 0);
  const { fit: findings } = fitting(file, usable);
  const id = `${visitId}-findings`;
  const room = file.proposals.length < mostProposals && findings.length > 0;
  const from: Written = { source: visit.source, on: visit.on, by: byLabel, record: visitId };
  const proposing = { id, findings, from, words: visit.words, byLabel, ...('personId' in by && { byId: by.personId }) };
  const last = household.lastVisitAt && household.lastVisitAt > visitedAt ? household.lastVisitAt : visitedAt;
  const after = amended(
    file,
    { proposals: room ? [...file.proposals, proposalOf(proposing, findings, now)] : file.proposals },
    { lastVisitAt: last, ...(household.level && { nextVisitBy: dayAfter(localDay(last), rules.visitDays[household.level.level]) }) },
  );
  return step(
    changed(
      file,
      after,
      [
        { type: 'HouseholdVisited', visit: visitId, visitedAt },
        ...(room ? [{ type: 'FindingsProposed' as const, proposalId: id, fields: fieldsOf(findings) }] : []),
      ],
      rules,
      now,
    ),
  );
};
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** The file with accepted findings as its values; source and date are the finding's. */
const taken = (file: HouseholdFile, findings: readonly Finding[], from: Written): HouseholdFile => {
  const members = file.members.map((member) => {
    const own = findings.filter((one) => memberOf(one) === member.memberId);
    if (own.length === 0 || member.leftOn) return member;
    const values = Object.fromEntries(own.map(({ field, value }) => [field, { value, ...from }]));
    return { ...member, values: { ...member.values, ...(values as Partial<Record<keyof MemberValues, never>>) } };
  });
  const ofHousehold = findings.filter((one) => memberOf(one) === undefined);
  const values = {
    ...file.household.values,
    ...(Object.fromEntries(ofHousehold.map(({ field, value }) => [field, { value, ...from }])) as Partial<
      Record<keyof HouseholdValues, never>
    >),
  };
  return amended(file, { members }, { values });
};

/** An officer confirms findings one by one; the others are turned down with a reason. */
export const settleFindings = (
  file: HouseholdFile,
  proposalId: string,
  { accept, reason }: { readonly accept: readonly number[]; readonly reason?: string | undefined },
  rules: HouseholdRules,
  now: Date,
): Decision => {
  if (file.household.status !== 'active') return refused('householdEnded');
  const proposal = file.proposals.find(({ id }) => id === proposalId);
  if (!proposal) return refused('findingsSettled');
  const accepted = proposal.findings.filter((_, at) => accept.includes(at));
  const turnedDown = accepted.length < proposal.findings.length;
  if (turnedDown && !reason) return refused('reasonNeeded', { field: '/reason' });
  const left = { ...file, proposals: file.proposals.filter((one) => one !== proposal) };
  const happenings: HouseholdHappening[] = [
    ...(accepted.length > 0 ? [{ type: 'FindingsConfirmed' as const, proposalId, fields: fieldsOf(accepted) }] : []),
    ...(turnedDown && reason ? [{ type: 'FindingsRejected' as const, proposalId, reason }] : []),
  ];
  const change = changed(file, amended(taken(left, accepted, proposal.from), {}), happenings, rules, now);
  return { ok: true, value: { changes: [change], settled: { proposal, accept, settledAt: now.toISOString() } } };
};
