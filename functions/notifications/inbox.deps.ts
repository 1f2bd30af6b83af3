import type { Clock } from '../core/clock';
import type { InboxRepository } from './inbox.repository';

/** What the inbox routes need, wired in hosts. */
export type InboxDeps = { readonly inbox: InboxRepository; readonly clock: Clock };
