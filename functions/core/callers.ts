import type { Action, Resource } from '@shared/access/access';
import type { Contract } from '@shared/contract';
import type { Caller } from '@shared/people/caller';
import type { Incoming } from './incoming';
import { Refused } from './problem';
import type { Sessions } from './sessions';

/** The access table's gate: would any relation let the caller do this? Handlers ask for the very thing afterwards. */
export type Gate = { readonly anyRelation: (caller: Caller | undefined, resource: Resource, action: Action) => boolean };

/** Identity from the host's trusted context; when given, session tokens count for nothing. */
export type Identify = (incoming: Incoming) => Promise<Caller | undefined> | Caller | undefined;

/** Who calls, or 401 / 403. A token that does not hold is refused everywhere but where anyone may call, so that the phone learns of it. */
export const callerFor = async (
  contract: Contract,
  incoming: Incoming,
  { sessions, identify, may }: { sessions: Sessions; identify: Identify | undefined; may: Gate },
): Promise<Caller | undefined> => {
  const token = identify ? undefined : /^Bearer +([A-Za-z0-9._~+/=-]{1,4096})$/i.exec(incoming.header('authorization') ?? '')?.[1];
  const caller = identify ? await identify(incoming) : token === undefined ? undefined : await sessions.authenticate(token);
  const { who } = contract;
  if (who === 'anyone') return caller;
  const signInNeeded = () => new Refused(401, 'signInNeeded', { headers: { 'WWW-Authenticate': 'Bearer' } });
  if (!caller && (who === 'signedIn' || token !== undefined)) throw signInNeeded();
  if (who === 'signedIn' || may.anyRelation(caller, who.resource, who.action)) return caller;
  throw caller ? new Refused(403, 'notAllowed') : signInNeeded();
};

type Connection = {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
  readonly requestContext?: { readonly http?: { readonly sourceIp?: string }; readonly identity?: { readonly sourceIp?: string } };
};

/** The address the host itself saw (Node server or Lambda event), never a header a client can write. */
export const addressSeenByHost = ({ env }: Incoming): string => {
  const { incoming, requestContext } = (env ?? {}) as Connection;
  return incoming?.socket?.remoteAddress ?? requestContext?.http?.sourceIp ?? requestContext?.identity?.sourceIp ?? 'unknown';
};
