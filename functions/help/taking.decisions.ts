import type { CrewMember, HelpIn, HelpRequest } from '@shared/help/help';
import { isOpened } from '@shared/help/help';
import type { HelpRules } from '@shared/help/help.rules';
import { provenSkills, type Skill, shapeOf } from '@shared/help/help-kinds';
import type { Slot } from '@shared/help/when';
import { refused } from '@shared/result';
import { eveningAfter } from '@shared/time';
import { ageOf, ofAge, youngestVolunteer } from '@shared/volunteers/volunteer';
import { already, crewOf, type Decision, isOwnHelp, memberOf, opened, step, volunteeringOf } from './help.step';
import { looking, searchAgain } from './looking.decisions';
import { searchUntil, slotFrom, soonAgain, startFits } from './times.step';

/** A volunteer as accepting looks at them. `proven` are skills whose proof an office has seen. */
export type Taker = {
  readonly personId: string;
  readonly label: string;
  readonly birthYear: number;
  readonly guardianConsent: boolean;
  readonly active: boolean;
  readonly skills: readonly Skill[];
  readonly proven: readonly Skill[];
  readonly householdId?: string;
  readonly apartFrom: readonly string[];
  readonly group?: { readonly groupId: string; readonly label: string };
};

/** All who came have logged: now the recipient says whether it was so. */
export const loggedByAll = (help: HelpIn<'matched' | 'underWay'>, rules: HelpRules, now: Date): HelpIn<'logged'> => ({
  ...opened(help),
  slot: help.slot,
  status: 'logged',
  confirmBy: eveningAfter(now, rules.confirmDays),
  remindedAt: [],
});

export type TakingFault =
  | 'helpNotOpen'
  | 'placesTaken'
  | 'ownHelp'
  | 'volunteerPaused'
  | 'tooYoung'
  | 'skillMissing'
  | 'proofMissing'
  | 'keptApart'
  | 'startNeeded'
  | 'startOutside'
  | 'guardianConsentNeeded';

/** Why this person cannot take this request, times and other duties aside. */
export const unfitFor = (help: Extract<HelpRequest, { openedAt: string }>, taker: Taker, now: Date) => {
  const shape = shapeOf[help.kind];
  const skills: readonly Skill[] = shape.skills;
  const age = ageOf(taker.birthYear, now);
  const minAge = taker.group ? youngestVolunteer : shape.minAge;
  const apart = taker.apartFrom.some((one) => one === help.authorId || one === help.subjectId);
  if (isOwnHelp(help, taker)) return refused('ownHelp');
  if (!taker.active) return refused('volunteerPaused');
  if (apart || help.passedOver.includes(taker.personId)) return refused('keptApart');
  if (age < minAge) return refused('tooYoung', { details: { age: minAge } });
  if (age < ofAge && !taker.guardianConsent) return refused('guardianConsentNeeded');
  const able = taker.skills.filter((skill) => skills.includes(skill));
  if (able.length === 0) return refused('skillMissing');
  if (!able.some((skill) => !provenSkills.includes(skill) || taker.proven.includes(skill))) return refused('proofMissing');
  return undefined;
};

/** When it will be: the certain time, or the hour that who comes first proposes. */
const agreedSlot = (help: HelpIn<'open'>, start: string | undefined, now: Date): Slot | 'startNeeded' | 'startOutside' => {
  if (help.slot) return start === undefined || Date.parse(start) === Date.parse(help.slot.start) ? help.slot : 'startOutside';
  if (start === undefined && help.when.kind !== 'atOnce') return 'startNeeded';
  const begin = start === undefined ? now.toISOString() : new Date(start).toISOString();
  return startFits(help.when, begin, now) ? slotFrom(begin, help.minutes) : 'startOutside';
};

/** “I will come”: one place each, as long as there are places; several at once for a leader's group, all or nobody. Who was asked and comes too late is stood down. */
export function acceptHelp(help: HelpRequest, takers: readonly Taker[], start: string | undefined, now: Date): Decision<TakingFault> {
  const fresh = takers.filter(({ personId }) => !memberOf(help, personId));
  if (fresh.length === 0 && takers.length > 0 && help.status !== 'closed') return already;
  if (help.status !== 'open') return refused(isOpened(help) && help.status !== 'unmet' ? 'placesTaken' : 'helpNotOpen');
  if (searchUntil(help) <= now.toISOString() && help.when.kind !== 'atOnce') return refused('helpNotOpen');
  if (fresh.length > help.people - help.crew.length) return refused('placesTaken');
  for (const taker of fresh) {
    const fault = unfitFor(help, taker, now);
    if (fault) return fault;
  }
  const slot = agreedSlot(help, start, now);
  if (typeof slot === 'string') return refused(slot, { field: '/start' });
  const members = fresh.map(
    (taker, index): CrewMember => ({
      placeId: `${help.id}.${help.turns + index + 1}`,
      volunteerId: taker.personId,
      label: taker.label,
      acceptedAt: now.toISOString(),
      ...(taker.group && { groupId: taker.group.groupId, groupLabel: taker.group.label }),
    }),
  );
  const crew = [...help.crew, ...members];
  const free = help.people - crew.length;
  const still = help.offers.filter((one) => !crew.some(({ volunteerId }) => volunteerId === one.volunteerId));
  const stoodDown = free === 0 ? still.filter((one) => one.until > now.toISOString()).map(volunteeringOf) : [];
  const open = looking(help, { crew, slot, turns: help.turns + fresh.length, offers: still });
  const { nextWaveAt: _wave, flaggedAt: _flag, ...settled } = opened({ ...open, offers: [], remindedAt: [] });
  const next: HelpRequest = free === 0 ? { ...settled, status: 'matched', slot } : open;
  return step(
    next,
    members.map((member, index) => ({
      type: 'PlaceTaken' as const,
      volunteer: volunteeringOf(member),
      slot,
      free: free + members.length - index - 1,
      stoodDown: index === members.length - 1 ? stoodDown : [],
    })),
    now,
  );
}

/** The request without these people, open again; they are not asked for it once more. A proposed hour goes with the last who agreed to it. */
export const withoutCrew = (
  help: HelpIn<'open' | 'matched' | 'underWay' | 'disputed'>,
  gone: readonly string[],
  now: Date,
): HelpIn<'open'> => {
  const crew = help.crew.filter(({ volunteerId }) => !gone.includes(volunteerId));
  const passedOver = [...new Set([...help.passedOver, ...gone])];
  const keepsSlot = crew.length > 0 || help.when.kind === 'fixed' || help.when.kind === 'weekly';
  const { slot, ...rest } = opened(help);
  return searchAgain({ ...rest, status: 'open', crew, passedOver, ...(keepsSlot && slot && { slot }) }, now);
};

export function giveBackHelp(help: HelpRequest, volunteerId: string, reason: string, now: Date): Decision<'notInCrew' | 'helpUnderWay'> {
  const member = memberOf(help, volunteerId);
  if (!member) return refused('notInCrew');
  if (help.status !== 'open' && help.status !== 'matched') return refused('helpUnderWay');
  return step(withoutCrew(help, [volunteerId], now), { type: 'PlaceGivenBack', volunteer: volunteeringOf(member), reason }, now);
}

/**
 * Nobody came: their place is free again. When others are there the time stands, and what has begun goes on with them; else `newStart` is the new time,
 * and without one it is any hour until tomorrow evening.
 */
export function reportNoShow(
  help: HelpRequest,
  placeId: string,
  newStart: string | undefined,
  rules: HelpRules,
  now: Date,
): Decision<'placeUnknown' | 'tooEarly' | 'alreadyLogged' | 'whenPast'> {
  const member = crewOf(help).find((one) => one.placeId === placeId);
  if (!member || !isOpened(help)) return refused('placeUnknown');
  if (help.status !== 'open' && help.status !== 'matched' && help.status !== 'underWay') return refused('alreadyLogged');
  if (member.log) return refused('alreadyLogged');
  const from = new Date(Date.parse(help.slot?.start ?? now.toISOString()) + rules.noShowAfterMinutes * 60_000);
  if (now < from) return refused('tooEarly', { details: { dueAt: from.toISOString() } });
  if (newStart && Date.parse(newStart) <= now.getTime()) return refused('whenPast', { field: '/newStart' });
  const rest = help.crew.filter((one) => one !== member);
  const happening = { type: 'NoShowReported' as const, volunteer: volunteeringOf(member) };
  if (rest.length > 0) {
    if (help.status !== 'underWay') return step(withoutCrew(help, [member.volunteerId], now), happening, now);
    const passedOver = [...new Set([...help.passedOver, member.volunteerId])];
    const going = { ...help, crew: rest, passedOver };
    return step(rest.every((one) => one.log) ? loggedByAll(going, rules, now) : going, happening, now);
  }
  const free = withoutCrew(help, [member.volunteerId], now);
  const when = newStart ? { kind: 'fixed' as const, start: new Date(newStart).toISOString() } : soonAgain(now);
  const slot = newStart ? slotFrom(new Date(newStart).toISOString(), help.minutes) : undefined;
  return step(looking(free, { when, slot }), { ...happening, ...(slot && { newSlot: slot }) }, now);
}
