import { createSecretKey } from 'node:crypto';
import { HelperKind, Language, Role } from '@shared/fields';
import type { Caller } from '@shared/people/caller';
import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import { type Clock, epochSeconds } from './clock';
import type { Item, Key, Store, Write } from './store';

const issuer = 'lianxin';
const audience = 'lianxin-api';
const tokenSeconds = 2 * 60 * 60;
const sessionSeconds = 30 * 24 * 60 * 60;

/** `expiresAt`: ISO instant after which the token must have been renewed. */
export type OpenedSession = { readonly token: string; readonly sessionId: string; readonly expiresAt: string };

export type Sessions = {
  /** A token (2 h) for a person, and the write that makes it valid; commit it with the answer. `sessionId` from `derivedId` keeps repeats the same. */
  readonly openSession: (personId: string, sessionId: string) => Promise<OpenedSession & { readonly write: Write }>;
  /** A later token for the session the caller holds, at most until 30 days after opening. */
  readonly renewSession: (caller: Caller) => Promise<OpenedSession>;
  /** The write that ends a session; its tokens are refused from then on. */
  readonly revokeSession: (personId: string, sessionId: string) => Write;
  /** Who holds this token: undefined when it is forged, expired, revoked, or the person is unknown. Reads session and profile afresh. */
  readonly authenticate: (token: string) => Promise<Caller | undefined>;
};

export const profileKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'PROFILE' });
export const sessionKey = (personId: string, sessionId: string): Key => ({ pk: `PERSON#${personId}`, sk: `SESSION#${sessionId}` });

const Grant = z.object({
  role: Role,
  areaPath: z.string(),
  orgId: z.optional(z.string()),
  orgName: z.optional(z.string()),
  helperKind: z.optional(HelperKind),
});

const Profile = z.object({
  personId: z.string(),
  countyId: z.string(),
  homeArea: z.string(),
  name: z.string(),
  householdId: z.optional(z.string()),
  language: z._default(Language, 'zh'),
  grants: z.array(Grant),
});

const SessionItem = z.object({ sessionId: z.string(), until: z.number() });
const Claims = z.object({ sub: z.string().check(z.minLength(1)), sid: z.string().check(z.minLength(1)), exp: z.number() });
type Verified = z.output<typeof Claims>;
const maxVerified = 5_000;

/** A stored profile item as the caller it describes; throws when the item is not a profile. */
export const callerOf = (profile: Item, sessionId: string): Caller => ({ ...z.parse(Profile, profile), sessionId }) as Caller;

export const createSessions = ({ store, secret, clock }: { store: Store; secret: string; clock: Clock }): Sessions => {
  const key = createSecretKey(Buffer.from(secret, 'utf8'));

  const sign = async (personId: string, sessionId: string, now: number, until: number): Promise<OpenedSession> => {
    const expires = Math.min(now + tokenSeconds, until);
    const token = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setSubject(personId)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(expires)
      .sign(key);
    return { token, sessionId, expiresAt: new Date(expires * 1000).toISOString() };
  };

  // A token's signature stays good for as long as the key does, so it is checked once; its end is looked at every time.
  const verified = new Map<string, Verified>();

  const claimsOf = async (token: string): Promise<Verified | undefined> => {
    const known = verified.get(token);
    if (known) return known.exp > epochSeconds(clock()) ? known : undefined;
    const claims = await verify(token);
    if (!claims) return undefined;
    verified.set(token, claims);
    if (verified.size > maxVerified) for (const oldest of verified.keys()) if (verified.delete(oldest)) break;
    return claims;
  };

  const verify = async (token: string): Promise<Verified | undefined> => {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        issuer,
        audience,
        currentDate: clock(),
        requiredClaims: ['sub', 'sid', 'iat', 'exp'],
      });
      const claims = z.safeParse(Claims, payload);
      return claims.success ? claims.data : undefined;
    } catch {
      return undefined;
    }
  };

  return {
    openSession: async (personId, sessionId) => {
      const now = epochSeconds(clock());
      const until = now + sessionSeconds;
      const item = { ...sessionKey(personId, sessionId), personId, sessionId, openedAt: clock().toISOString(), until, ttl: until };
      return { ...(await sign(personId, sessionId, now, until)), write: { put: item } };
    },
    renewSession: async ({ personId, sessionId }) => {
      const item = await store.get(sessionKey(personId, sessionId));
      const now = epochSeconds(clock());
      return sign(personId, sessionId, now, item ? z.parse(SessionItem, item).until : now);
    },
    revokeSession: (personId, sessionId) => ({ remove: sessionKey(personId, sessionId) }),
    authenticate: async (token) => {
      const claims = await claimsOf(token);
      if (!claims) return undefined;
      const { sub, sid } = claims;
      const items = await store.getMany([sessionKey(sub, sid), profileKey(sub)]);
      const session = items.find((item) => item.sk !== 'PROFILE');
      const profile = items.find((item) => item.sk === 'PROFILE');
      if (!session || !profile || z.parse(SessionItem, session).until <= epochSeconds(clock())) return undefined;
      return callerOf(profile, sid);
    },
  };
};
