import type { HelpEvent } from '@shared/help/help.events';
import type { LinkKind } from '@shared/notifications/inbox.contracts';
import type { WishEvent } from '@shared/wishes/wish.events';
import { helpNotices } from './notices.help';
import { wishNotices } from './notices.wishes';
import { type Audience, type NoticeTo, noticesOf } from './telling';

/** Everything that happens and is told; a new feature adds its event here and its templates beside the others. */
export type AnyEvent = WishEvent | HelpEvent;

export const isHelp = (event: AnyEvent): event is HelpEvent => 'helpId' in event;

/** Whether somebody of that kind has to hear of such an event, so that nobody is looked up in vain. */
export const concerns = (event: AnyEvent, reader: 'officers' | 'units' | 'county' | 'offered'): boolean => {
  const templates: readonly { readonly to: string }[] = isHelp(event)
    ? helpNotices.templates[event.type]
    : wishNotices.templates[event.type];
  return templates.some(({ to }) => to === reader);
};

export const noticesFor = (event: AnyEvent, who: Audience): NoticeTo[] =>
  isHelp(event) ? noticesOf(helpNotices, event, who) : noticesOf(wishNotices, event, who);

export const linkOf = (event: AnyEvent): { readonly kind: LinkKind; readonly id: string } =>
  isHelp(event) ? helpNotices.link(event) : wishNotices.link(event);
