import type { LinkKind } from '@shared/notifications/inbox.contracts';
import type { MessageTemplate } from '@shared/notifications/settings.contracts';
import type { Language } from '@shared/terms';

/** What is shown on a locked phone, so it holds no names: a title, a short sentence (`thing`, 20 characters) and a time. */
export type Message = {
  /** The same for every try of the same message. */
  readonly id: string;
  readonly openid: string;
  readonly template: MessageTemplate;
  readonly language: Language;
  readonly title: string;
  readonly words: string;
  readonly time: Date;
  /** What it opens; the inbox when it speaks of several. */
  readonly link?: { readonly kind: LinkKind; readonly id: string };
};

/**
 * `retryLater`: nobody's fault, perhaps it even arrived. `refusedForGood`: this person can't be reached this way (`theirs`), or the message
 * itself is wrong (`ours`). `withdrawn`: every prompt accepted for this template is void. `cause` names the other side's code, nothing personal.
 */
export type PushAnswer =
  | { readonly kind: 'sent' }
  | { readonly kind: 'retryLater'; readonly cause: string }
  | { readonly kind: 'rateLimited'; readonly cause: string }
  | { readonly kind: 'refusedForGood'; readonly cause: string; readonly whose: 'theirs' | 'ours'; readonly withdrawn?: boolean };

/** The way to a person's WeChat. `send` never throws; the same message may be sent twice. */
export type PushMessages = {
  /** The template's id at WeChat; undefined while it isn't set up, and then nothing of the kind is pushed. */
  templateId(template: MessageTemplate): string | undefined;
  send(message: Message): Promise<PushAnswer>;
};

/** Nothing is pushed: the inbox alone carries the notice. */
export const noPush: PushMessages = {
  templateId: () => undefined,
  send: async () => ({ kind: 'refusedForGood', cause: 'notSetUp', whose: 'theirs' }),
};
