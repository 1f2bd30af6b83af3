import type { ClueEvent } from '@shared/clues/clue.events';
import type { HelpEvent } from '@shared/help/help.events';
import type { HouseholdEvent } from '@shared/households/household.events';
import type { LinkKind } from '@shared/notifications/inbox.contracts';
import type { SuggestionEvent } from '@shared/suggestions/suggestion.events';
import type { VisitEvent } from '@shared/visits/visit.events';
import type { VolunteerEvent } from '@shared/volunteers/volunteer.events';
import type { WishEvent } from '@shared/wishes/wish.events';
import { clueNotices } from './notices.clues';
import { helpNotices } from './notices.help';
import { householdNotices } from './notices.households';
import { suggestionNotices } from './notices.suggestions';
import { visitNotices } from './notices.visits';
import { volunteerNotices } from './notices.volunteers';
import { wishNotices } from './notices.wishes';
import { type Audience, type Feature, type NoticeTo, noticesOf } from './telling';

/** Everything that happens and is told; a new feature adds its event here and its templates beside the others. */
export type AnyEvent = WishEvent | HelpEvent | ClueEvent | HouseholdEvent | VisitEvent | SuggestionEvent | VolunteerEvent;

export const isHelp = (event: AnyEvent): event is HelpEvent => 'helpId' in event;
export const isClue = (event: AnyEvent): event is ClueEvent => 'clueId' in event;
const isVisit = (event: AnyEvent): event is VisitEvent => 'visitId' in event;

export const isSuggestion = (event: AnyEvent): event is SuggestionEvent => 'suggestionId' in event;

export const isVolunteer = (event: AnyEvent): event is VolunteerEvent => 'volunteerId' in event;

/** Events of other things say whose household it is too, so the kind is told by the type. */
const isHousehold = (event: AnyEvent): event is HouseholdEvent => event.type in householdNotices.templates;

/** Each event goes to the templates of its own kind alone. */
const featureOf = (event: AnyEvent): Feature<AnyEvent, string> => {
  const of = () => {
    if (isHelp(event)) return helpNotices;
    if (isClue(event)) return clueNotices;
    if (isHousehold(event)) return householdNotices;
    if (isVisit(event)) return visitNotices;
    if (isSuggestion(event)) return suggestionNotices;
    if (isVolunteer(event)) return volunteerNotices;
    return wishNotices;
  };
  return of() as unknown as Feature<AnyEvent, string>;
};

/** Whether somebody of that kind has to hear of such an event, so that nobody is looked up in vain. */
export const concerns = (event: AnyEvent, reader: 'officers' | 'units' | 'county' | 'offered' | 'desk'): boolean =>
  featureOf(event).templates[event.type].some(({ to }) => to === reader);

export const noticesFor = (event: AnyEvent, who: Audience): NoticeTo[] => noticesOf(featureOf(event), event, who);

export const linkOf = (event: AnyEvent): { readonly kind: LinkKind; readonly id: string } => featureOf(event).link(event);
