import type { HelpRequest } from '@shared/help/help';
import type { HelpEvent, Volunteering } from '@shared/help/help.events';
import { overlap, type Slot } from '@shared/help/when';
import type { Volunteer } from '@shared/volunteers/volunteer';
import type { Report } from './invariants';
import { tenMinutes } from './run-town';

/** What was committed, in order: an event with the request after it and the true time, or somebody's volunteering. `involved`: between whom a report stands. */
export type Committed =
  | { readonly event: HelpEvent; readonly help: HelpRequest; readonly now: number; readonly involved?: readonly string[] }
  | { readonly volunteer: Volunteer };

type Coming = { slot: Slot; done: boolean };
/** What a chain of events adds up to, said once more and independently of the code under test. */
export type ToldHelp = {
  id: string;
  status: string;
  readonly crew: Map<string, Coming>;
  readonly asked: Set<string>;
  readonly passedOver: Set<string>;
  reach: number;
  reports: number;
  confirmations: number;
  nextId?: string;
};
const reaches = ['community', 'town', 'county'];
const lives = ['open', 'matched', 'underWay', 'logged', 'disputed'];

type World = {
  readonly told: Map<string, ToldHelp>;
  readonly volunteers: Map<string, Volunteer>;
  readonly first: Map<string, readonly string[]>;
};
type Seen = Extract<Committed, { event: HelpEvent }>;

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

const born = (id: string, passedOver: readonly string[]): ToldHelp => ({
  id,
  status: 'none',
  crew: new Map(),
  asked: new Set(),
  passedOver: new Set(passedOver),
  reach: 0,
  reports: 0,
  confirmations: 0,
});

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

const follow = (told: ToldHelp, { event, help, involved = [] }: Seen, say: Report): void => {
  const from = (...statuses: string[]) => {
    if (!statuses.includes(told.status)) say(`cannot happen to a request that is ${told.status}`);
  };
  const byMember = ({ volunteerId }: Volunteering): Coming | undefined => {
    const member = told.crew.get(volunteerId);
    if (!member) say(`${volunteerId} does not come`);
    return member;
  };
  const lookAgain = (gone: readonly string[]) => {
    for (const one of gone) {
      told.crew.delete(one);
      told.passedOver.add(one);
    }
    told.asked.clear();
    told.reach = 0;
    told.status = 'open';
  };
  const over = (status: string) => {
    told.status = status;
    told.crew.clear();
    told.asked.clear();
  };
  switch (event.type) {
    case 'HelpSubmitted':
      from('none');
      told.status = 'submitted';
      return;
    case 'HelpResubmitted':
      from('returned');
      told.status = 'submitted';
      return;
    case 'HelpReturned':
      from('submitted');
      told.status = 'returned';
      return;
    case 'HelpRefused':
      from('submitted');
      told.status = 'refused';
      return;
    case 'HelpConverted':
      from('submitted', 'open');
      if (told.crew.size > 0) say('somebody comes already');
      over('converted');
      return;
    case 'HelpCancelled':
      from('submitted', 'returned', 'open', 'matched');
      for (const one of told.crew.keys()) if (!event.crew.some(({ volunteerId }) => volunteerId === one)) say(`${one} is not told`);
      over('cancelled');
      return;
    case 'HelpOpened':
      from('submitted', 'none');
      told.status = 'open';
      return;
    case 'HelpOffered':
      from('open');
      for (const { volunteerId } of event.offered) told.asked.add(volunteerId);
      return;
    case 'OfferTurnedDown':
      from('open');
      if (!told.asked.delete(event.volunteer.volunteerId)) say('turned down what was not offered');
      told.passedOver.add(event.volunteer.volunteerId);
      return;
    case 'ReachWidened':
      from('open');
      if (event.reach !== reaches[told.reach + 1]) say(`widened to ${event.reach} from ${reaches[told.reach]}`);
      told.reach += 1;
      return;
    case 'HelpFlagged':
      from('open');
      return;
    case 'PlaceTaken':
      from('open');
      told.crew.set(event.volunteer.volunteerId, { slot: event.slot, done: false });
      told.asked.delete(event.volunteer.volunteerId);
      if (event.free === 0) {
        told.status = 'matched';
        told.asked.clear();
      }
      return;
    case 'PlaceGivenBack':
      from('open', 'matched');
      byMember(event.volunteer);
      lookAgain([event.volunteer.volunteerId]);
      return;
    case 'NoShowReported': {
      from('open', 'matched', 'underWay');
      if (byMember(event.volunteer)?.done) say('has done it');
      const goesOn = told.status === 'underWay' && told.crew.size > 1;
      if (!goesOn) {
        lookAgain([event.volunteer.volunteerId]);
        return;
      }
      told.crew.delete(event.volunteer.volunteerId);
      told.passedOver.add(event.volunteer.volunteerId);
      if ([...told.crew.values()].every(({ done }) => done)) told.status = 'logged';
      return;
    }
    case 'VolunteerArrived':
      from('open', 'matched', 'underWay');
      byMember(event.volunteer);
      told.asked.clear();
      told.status = 'underWay';
      return;
    case 'HelpLogged': {
      from('matched', 'underWay');
      const member = byMember(event.volunteer);
      if (member?.done) say('was logged twice');
      told.crew.set(event.volunteer.volunteerId, { slot: { start: event.log.from, end: event.log.to }, done: true });
      told.status = [...told.crew.values()].every(({ done }) => done) ? 'logged' : 'underWay';
      return;
    }
    case 'HelpConfirmed':
      from('logged');
      told.confirmations += 1;
      told.status = 'confirmed';
      return;
    case 'HelpDisputed':
      from('logged');
      told.status = 'disputed';
      return;
    case 'HelpSettled':
      from('disputed');
      if (event.outcome === 'reopen') {
        lookAgain([...told.crew.keys()]);
        return;
      }
      told.confirmations += 1;
      told.status = 'confirmed';
      // How many minutes count stands in no event, only in the request.
      for (const { volunteerId, log } of 'crew' in help ? help.crew : []) {
        const member = told.crew.get(volunteerId);
        if (member && log && log.to > member.slot.end) say(`${volunteerId} is given more than was logged`);
        if (member && log) member.slot = { start: log.from, end: log.to };
        else if (member) member.slot = { start: member.slot.start, end: member.slot.start };
      }
      return;
    case 'HelpReopened':
      from('unmet');
      told.reach = 0;
      told.status = 'open';
      return;
    case 'HelpThanked':
    case 'HelpClosed':
      from('confirmed');
      told.status = 'closed';
      return;
    case 'HelpContactOpened':
      from(...lives, ...(event.volunteer ? [] : ['submitted', 'returned']));
      if (event.volunteer) byMember(event.volunteer);
      if (event.by.as === 'volunteer' && event.by.personId !== event.volunteer?.volunteerId) say('opened by another than who comes');
      return;
    case 'SafetyReported': {
      if (['returned', 'refused', 'converted'].includes(told.status)) from();
      told.reports += 1;
      const coming = involved.some((one) => told.crew.has(one));
      if (coming && (told.status === 'open' || told.status === 'matched')) lookAgain(involved);
      for (const one of involved) {
        told.passedOver.add(one);
        told.asked.delete(one);
      }
      return;
    }
    case 'SafetyClosed':
      if (told.reports === 0) say('no report was open');
      told.reports -= 1;
      return;
    case 'TriageOverdue':
      from('submitted');
      return;
    case 'HelpTomorrowReminded':
    case 'HelpSoonReminded':
    case 'LogReminded':
      from('matched', 'underWay');
      for (const one of event.crew) byMember(one);
      return;
    case 'HelpConfirmationOverdue':
      from('logged');
      return;
    case 'HelpSettlementOverdue':
      from('disputed');
      return;
    case 'HelpUnmet':
      from('open');
      over('unmet');
      return;
    case 'NextOfSeriesOpened':
      if (told.nextId) say(`${told.nextId} was opened before`);
      told.nextId = event.nextId;
      return;
  }
};
