import type { NoticeTo } from './notices';

/** The way to a person's WeChat; asked once for every new notice. */
export type PushMessages = { send(message: NoticeTo & { readonly noticeId: string; readonly wishId: string }): Promise<void> };

/** Nothing is pushed: the inbox alone carries the notice. */
export const noPush: PushMessages = { send: async () => {} };
