import type { Volunteering } from '@shared/help/help.events';
import type { Coming, Seen, ToldHelp } from './help-told';
import type { Report } from './invariants';

const reaches = ['community', 'town', 'county'];
const lives = ['open', 'matched', 'underWay', 'logged', 'disputed'];

/** What one event makes of its request; whatever cannot follow what was before is reported. */
export const follow = (told: ToldHelp, { event, help, involved = [] }: Seen, say: Report): void => {
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
