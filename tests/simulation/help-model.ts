import type { HelpRequest } from '@shared/help/help';
import type { HelpEvent, Volunteering } from '@shared/help/help.events';
import { overlap } from '@shared/help/when';
import type { Volunteer } from '@shared/volunteers/volunteer';
import { follow } from './help-follow';
import { born, type Coming, type Committed, type ToldHelp } from './help-told';
import type { Report } from './invariants';
import { tenMinutes } from './run-town';

type World = {
  readonly told: Map<string, ToldHelp>;
  readonly volunteers: Map<string, Volunteer>;
  readonly first: Map<string, readonly string[]>;
};

/** Follows all requests together in the order of their commits; whatever cannot follow what was before is reported. */
export const retellHelp = (
  chronicle: readonly Committed[],
  first: readonly Volunteer[],
  atATimeOf: (personId: string) => number,
  report: Report,
): ReadonlyMap<string, ToldHelp> => {
  const world: World = { told: new Map(), volunteers: new Map(first.map((one) => [one.personId, one])), first: new Map() };
  for (const seen of chronicle) {
    if ('volunteer' in seen) {
      const { volunteer } = seen;
      world.volunteers.set(volunteer.personId, volunteer);
      if (volunteer.state === 'left' && inHand(world, volunteer.personId).length > 0)
        report(`${volunteer.personId} left with help in hand`);
      continue;
    }
    const { event, help, now } = seen;
    const told = world.told.get(event.helpId) ?? born(event.helpId, world.first.get(event.helpId) ?? []);
    world.told.set(event.helpId, told);
    const say: Report = (wrong) => report(`${event.id} ${event.type}: ${wrong}`);
    if (event.type === 'PlaceTaken') mayCome(world, told, event, help, now, atATimeOf, say);
    if (event.type === 'HelpOffered') for (const one of event.offered) mayBeAsked(world, told, one, event, now, say);
    if (event.type === 'HelpLogged') mayHaveWorked(world, told, event.volunteer.volunteerId, event.log, say);
    follow(told, seen, say);
    const bornId = event.type === 'NextOfSeriesOpened' ? event.nextId : event.type === 'HelpConfirmed' ? event.followUpId : undefined;
    if (bornId) world.first.set(bornId, [...told.passedOver]);
  }
  return world.told;
};

const inHand = ({ told }: World, personId: string): readonly ToldHelp[] =>
  [...told.values()].filter((one) => ['open', 'matched', 'underWay'].includes(one.status) && one.crew.get(personId)?.done === false);
const slotsOf = ({ told }: World, personId: string, except: ToldHelp): readonly Coming[] =>
  [...told.values()].flatMap((one) => (one === except ? [] : (one.crew.get(personId) ?? [])));

/** Who is asked or comes is active and stands apart from nobody there, at the moment of the commit. */
const isThere = ({ volunteers }: World, personId: string, { at, authorId, subjectId }: HelpEvent, now: number, say: Report): void => {
  const one = volunteers.get(personId);
  if (one?.state === 'left') say(`${personId} has left`);
  if (one?.state === 'paused' && !(one.pausedUntil && Date.parse(one.pausedUntil) <= Math.max(Date.parse(at), now + tenMinutes)))
    say(`${personId} takes a break`);
  if (one?.apartFrom.some((other) => other === authorId || other === subjectId)) say(`${personId} is kept apart from who asks`);
};

const mayBeAsked = (world: World, told: ToldHelp, { volunteerId }: Volunteering, event: HelpEvent, now: number, say: Report): void => {
  isThere(world, volunteerId, event, now, say);
  if (told.passedOver.has(volunteerId)) say(`${volunteerId} was passed over and is asked again`);
  if (told.crew.has(volunteerId)) say(`${volunteerId} comes already and is asked`);
};

const mayCome = (
  world: World,
  told: ToldHelp,
  event: Extract<HelpEvent, { type: 'PlaceTaken' }>,
  help: HelpRequest,
  now: number,
  atATimeOf: (personId: string) => number,
  say: Report,
): void => {
  const { volunteerId } = event.volunteer;
  isThere(world, volunteerId, event, now, say);
  if (told.passedOver.has(volunteerId)) say(`${volunteerId} was passed over and comes`);
  if (told.crew.has(volunteerId)) say(`${volunteerId} comes twice`);
  if (told.crew.size >= help.people) say(`more come than the ${help.people} places`);
  if (event.free !== help.people - told.crew.size - 1) say(`${event.free} places said to be free`);
  const hands = inHand(world, volunteerId).length;
  if (hands >= atATimeOf(volunteerId)) say(`${volunteerId} takes on more than ${atATimeOf(volunteerId)} at a time`);
  if (slotsOf(world, volunteerId, told).some(({ slot }) => overlap(slot, event.slot))) say(`${volunteerId} would be in two places at once`);
};

const mayHaveWorked = (world: World, told: ToldHelp, personId: string, log: { from: string; to: string }, say: Report): void => {
  const worked = { start: log.from, end: log.to };
  if (slotsOf(world, personId, told).some(({ slot, done }) => done && overlap(slot, worked))) say(`${personId} worked two hours at once`);
};
