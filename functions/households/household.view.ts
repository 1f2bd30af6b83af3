import { communityOf } from '@shared/area-path';
import type { Household, NoteVisibility, Sourced } from '@shared/households/household';
import type { HouseholdEvent } from '@shared/households/household.events';
import type { FileEntry, HouseholdRecord, HouseholdSummary, MemberView } from '@shared/households/household.views';
import type { Caller } from '@shared/people/caller';
import { localDay } from '@shared/time';
import { valueNow } from './findings.decisions';
import type { HouseholdDeps } from './household.deps';
import { reviewIsDue } from './household.due';
import { type HouseholdFile, isMinor, type StoredMember } from './household.file';
import { actionsFor, type Sight, sightOf } from './household.relations';
import { incomePerHead } from './risk-level.decisions';

type ViewDeps = Pick<HouseholdDeps, 'may' | 'areas' | 'media'>;

/** A line of the ledger; the place is the community's name, which is kept, so that a list reads nothing a line. */
export const summaryOf = async (
  household: Household,
  caller: Caller,
  deps: Pick<ViewDeps, 'may' | 'areas'>,
  now: Date,
): Promise<HouseholdSummary> => {
  const sight = sightOf(deps, household, caller);
  const { level, proposal, values } = household;
  return {
    id: household.id,
    version: household.version,
    status: household.status,
    headLabel: household.headLabel,
    areaPath: household.areaPath,
    areaName: await deps.areas.nameOf(communityOf(household.areaPath)),
    members: household.members,
    causes: [...(values.causes?.value ?? [])],
    categories: household.categories.map(({ value }) => value.category),
    ...(sight !== 'outline' && { flags: [...household.flags] }),
    watched: household.watched,
    ...(level && { level: level.level, reviewBy: level.reviewBy }),
    ...(proposal && (sight === 'office' || sight === 'grid') && { proposedLevel: proposal.level }),
    reviewOverdue: reviewIsDue(household) || (level !== undefined && level.reviewBy < localDay(now)),
    ...(household.nextVisitBy && { nextVisitBy: household.nextVisitBy }),
    ...(household.lastVisitAt && { lastVisitAt: household.lastVisitAt }),
    waiting: household.waiting,
    changedAt: household.changedAt,
  };
};

const opened = (member: StoredMember): MemberView => ({
  memberId: member.memberId,
  relation: member.relation,
  minor: false,
  name: member.name,
  birthday: member.birthday,
  hasIdNumber: member.sealedIdNumber !== undefined,
  hasPhone: member.sealedPhone !== undefined,
  hasAccount: member.personId !== undefined,
  values: member.values as NonNullable<MemberView['values']>,
  from: member.from,
  ...(member.leftOn && { leftOn: member.leftOn }),
});
/** What is written about a member; of somebody under age only that they are there. */
export const memberView = (member: StoredMember, now: Date): MemberView =>
  isMinor(member, now)
    ? { memberId: member.memberId, relation: member.relation, minor: true, ...(member.leftOn && { leftOn: member.leftOn }) }
    : opened(member);
export const openedMinor = (member: StoredMember): MemberView => ({ ...opened(member), minor: true });

const readable: Record<Sight, readonly NoteVisibility[]> = {
  office: ['office', 'grid', 'case'],
  grid: ['grid', 'case'],
  family: ['case'],
  outline: [],
};

const plain = ({ value, ...from }: Sourced<Household['categories'][number]['value']>) => {
  const { tellOn: _tellOn, ...held } = value;
  return { value: held, ...from };
};

/** The file as the caller may see it. */
export const recordOf = async (
  file: HouseholdFile,
  events: readonly HouseholdEvent[],
  caller: Caller,
  deps: ViewDeps,
  now: Date,
): Promise<HouseholdRecord> => {
  const { household } = file;
  const sight = sightOf(deps, household, caller);
  const summary = await summaryOf(household, caller, deps, now);
  const outline: HouseholdRecord = { ...summary, openedAt: household.openedAt, actions: actionsFor(deps, file, caller, now) };
  if (sight === 'outline') return outline;
  const areaName = await deps.areas.nameOf(household.areaPath);
  const inside = sight !== 'family';
  const { level, proposal } = household;
  const perHead = incomePerHead(file);
  const may = readable[sight];
  const live = file.merges.filter(({ undoUntil }) => undoUntil > now.toISOString());
  return {
    ...outline,
    areaName,
    hasAddress: file.sealedAddress !== undefined,
    values: household.values as NonNullable<HouseholdRecord['values']>,
    categoriesHeld: household.categories.map(plain),
    consent: household.consent,
    ...(perHead !== undefined && { incomePerHead: perHead }),
    ...(level && {
      levelDecision: {
        level: level.level,
        reasons: [...level.reasons] as NonNullable<HouseholdRecord['levelDecision']>['reasons'],
        ...(inside && level.words && { words: level.words }),
        at: level.at,
        byLabel: level.byLabel,
        reviewBy: level.reviewBy,
      },
    }),
    ...(inside &&
      proposal && {
        levelProposal: { ...proposal, reasons: [...proposal.reasons] as NonNullable<HouseholdRecord['levelProposal']>['reasons'] },
      }),
    memberList: byRelation(file.members).map((member) => memberView(member, now)),
    ...(inside && { findings: file.proposals.map((one) => findingsView(file, one, now)) }),
    notes: newest(file.notes.filter(({ visibility }) => may.includes(visibility))).map(({ byLabel, ...note }) => ({
      ...note,
      by: byLabel,
    })),
    documents: newest(file.documents.filter(({ visibility }) => may.includes(visibility))).map(({ byLabel, mediaId, ...document }) => ({
      ...document,
      by: byLabel,
      media: deps.media.view(mediaId),
    })),
    entries: events.map((event) => entryOf(event, inside)),
    ...(inside &&
      live.length > 0 && { merges: live.map(({ other, otherLabel, undoUntil }) => ({ id: other, label: otherLabel, undoUntil })) }),
    ...(household.status === 'merged' && { into: household.into }),
    ...(household.splitFrom && { splitFrom: household.splitFrom }),
    ...(household.status === 'closed' && { closedReason: household.reason }),
  };
};

const relationOrder = ['head', 'spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'other'];
const byRelation = (members: readonly StoredMember[]) =>
  [...members].sort(
    (a, b) =>
      Number(a.leftOn !== undefined) - Number(b.leftOn !== undefined) ||
      relationOrder.indexOf(a.relation) - relationOrder.indexOf(b.relation) ||
      (a.memberId < b.memberId ? -1 : 1),
  );
const newest = <One extends { readonly at: string }>(all: readonly One[]): One[] => [...all].sort((a, b) => (a.at < b.at ? 1 : -1));

type Findings = NonNullable<HouseholdRecord['findings']>[number];
const findingsView = (file: HouseholdFile, proposal: HouseholdFile['proposals'][number], now: Date): Findings => ({
  id: proposal.id,
  at: proposal.at,
  by: proposal.byLabel,
  source: proposal.from.source,
  ...(proposal.from.record && { record: proposal.from.record }),
  ...(proposal.words && { words: proposal.words }),
  findings: proposal.findings.map((finding): Findings['findings'][number] => {
    if (!('memberId' in finding)) return { field: finding.field, value: finding.value, ...nowIn(file, finding) };
    const { memberId, field, value } = finding;
    const member = file.members.find((one) => one.memberId === memberId);
    return member && isMinor(member, now) ? { memberId, field, minor: true } : { memberId, field, value, ...nowIn(file, finding) };
  }),
});
const nowIn = (file: HouseholdFile, finding: HouseholdFile['proposals'][number]['findings'][number]) => {
  const stands = valueNow(file, finding);
  return stands ? { now: stands.value } : {};
};

/** One event of the file; reasons and purposes for who works with it alone, but who looked at what the family may know too. */
export const entryOf = (event: HouseholdEvent, inside: boolean): FileEntry => {
  const opening = event.type === 'MinorOpened' || event.type === 'NumberOpened' || event.type === 'AddressOpened';
  const reason = 'purpose' in event ? event.purpose : 'reason' in event ? event.reason : undefined;
  const other = 'other' in event ? event.other : 'into' in event ? event.into : undefined;
  const day = 'reviewBy' in event ? event.reviewBy : 'validUntil' in event ? event.validUntil : undefined;
  return {
    version: event.version,
    type: event.type,
    at: event.at,
    who: 'label' in event.by ? event.by.label : '',
    as: event.by.as,
    ...('fields' in event && { fields: [...event.fields] }),
    ...('level' in event && { level: event.level }),
    ...('reasons' in event && inside && { reasons: [...event.reasons] }),
    ...(reason !== undefined && (inside || opening) && { reason }),
    ...('memberId' in event && { memberId: event.memberId }),
    ...(other !== undefined && { other }),
    ...('category' in event && { category: event.category as NonNullable<FileEntry['category']> }),
    ...(day !== undefined && { day }),
  };
};
