import type { CrewMember, HelpFacts, HelpRequest, Opened } from '@shared/help/help';
import { isOpened } from '@shared/help/help';
import type { HelpHappening, Volunteering } from '@shared/help/help.events';
import { only } from '@shared/only';
import { accepted, type Result } from '@shared/result';
import type { Write } from '../core/store';

/** A request that comes into being by a step of another one: what was left over, or next week's. It takes over the sealed contact. */
export type Born = { readonly help: HelpRequest; readonly happenings: readonly HelpHappening[] };
/** The request as it will be, and what happened, each an event of its own; `undefined` when it is so already and nothing needs writing. */
export type Step =
  | {
      readonly help: HelpRequest;
      readonly happenings: readonly HelpHappening[];
      readonly born?: Born;
      /** How many pieces of help whoever takes a place may have in hand. */
      readonly limits?: Readonly<Record<string, number>>;
      /** Written in the same transaction. */
      readonly also?: readonly Write[];
    }
  | undefined;
export type Decision<Reason extends string = string> = Result<Step, Reason>;

export const step = (
  help: HelpRequest,
  happening: HelpHappening | readonly HelpHappening[],
  now: Date,
  born?: Born,
): { ok: true; value: NonNullable<Step> } => {
  const happenings = Array.isArray(happening) ? (happening as readonly HelpHappening[]) : [happening as HelpHappening];
  return accepted({
    help: { ...help, version: help.version + happenings.length, changedAt: now.toISOString() },
    happenings,
    ...(born && { born }),
  });
};
export const already = accepted(undefined as Step);

const factNames = [
  'id',
  'version',
  'countyId',
  'areaPath',
  'point',
  'authorId',
  'authorIs',
  'subjectId',
  'householdId',
  'visitId',
  'forWhom',
  'askerLabel',
  'kind',
  'title',
  'words',
  'urgency',
  'when',
  'minutes',
  'people',
  'speech',
  'media',
  'consent',
  'submittedAt',
  'changedAt',
  'turns',
  'series',
  'followUpOf',
  'passedOver',
  'safetyReports',
] as const satisfies readonly (keyof HelpFacts)[];
const openedNames = [
  'kind',
  'openedAt',
  'triagedBy',
  'slot',
  'reach',
  'wave',
  'offers',
  'crew',
  'nextWaveAt',
  'flaggedAt',
  'remindedAt',
] as const satisfies readonly (keyof Opened)[];

export type OpenedHelp = Extract<HelpRequest, Opened>;
/** What every request has, whatever its status. */
export const facts = (help: HelpRequest): HelpFacts => only(help as HelpFacts, factNames);
/** The same with what it has since it was opened. */
export const opened = (help: OpenedHelp): HelpFacts & Opened => ({ ...facts(help), ...only(help as Opened, openedNames) });

export const volunteeringOf = ({ volunteerId, label, groupLabel }: Volunteering): Volunteering => ({
  volunteerId,
  label,
  ...(groupLabel && { groupLabel }),
});
export const crewOf = (help: HelpRequest): readonly CrewMember[] => (isOpened(help) ? help.crew : []);
export const memberOf = (help: HelpRequest, volunteerId: string): CrewMember | undefined =>
  crewOf(help).find((one) => one.volunteerId === volunteerId);
/** Asked, not answered, and still in time. */
export const offerTo = (help: HelpRequest, volunteerId: string, now: Date) =>
  help.status === 'open' ? help.offers.find((one) => one.volunteerId === volunteerId && one.until > now.toISOString()) : undefined;

/** Whose request it is: who wrote it, whom it is for, and their household. */
export const isOwnHelp = (help: HelpRequest, who: { readonly personId: string; readonly householdId?: string | undefined }): boolean =>
  help.authorId === who.personId ||
  help.subjectId === who.personId ||
  (help.householdId !== undefined && help.householdId === who.householdId);
