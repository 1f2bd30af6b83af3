import type { Role } from '@shared/terms';
import type { Key } from '../core/store';

/** The profile that core/sessions reads together with the session. */
export const personKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'PROFILE' });
/** One record each time a consent is given or withdrawn. */
export const consentKey = (personId: string, at: string, kind: string): Key => ({ pk: `PERSON#${personId}`, sk: `CONSENT#${at}#${kind}` });
export const phoneKey = (hash: string): Key => ({ pk: `PHONE#${hash}`, sk: 'PERSON' });
export const openidKey = (hash: string): Key => ({ pk: `OPENID#${hash}`, sk: 'PERSON' });

export const roleListKey = (areaPath: string): string => `ROLE#${areaPath}`;
export const roleKey = (areaPath: string, role: Role, personId: string): Key => ({ pk: roleListKey(areaPath), sk: `${role}#${personId}` });
export const orgKey = (orgId: string): Key => ({ pk: `ORG#${orgId}`, sk: 'ORG' });
export const memberKey = (orgId: string, personId: string): Key => ({ pk: `ORG#${orgId}`, sk: `MEMBER#${personId}` });
export const personasKey = 'PERSONAS';
