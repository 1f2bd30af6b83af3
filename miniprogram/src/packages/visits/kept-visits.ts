import type { RouteStop } from '@shared/visits/visit.views';
import { readDraft, saveDraft } from '@/device/drafts';
import { parcels } from '@/device/parcels';

const kindOf = (personId: string) => `visit-route.${personId}`;

/** Somebody's last route, for a stairwell without network; masked as lists are, and gone when they sign out. */
export const keepRoute = (personId: string, stops: readonly RouteStop[]): void =>
  void saveDraft<readonly RouteStop[]>(kindOf(personId), { form: stops, key: 'route', savedAt: new Date().toISOString() });
export const keptRoute = (personId: string): readonly RouteStop[] => readDraft<readonly RouteStop[]>(kindOf(personId))?.form ?? [];

export const visitParcel = 'visit';
/** Whether the sheet of a visit waits on this device. */
export const waitsHere = (visitId: string): boolean =>
  parcels().some(({ kind: what, call, state }) => what === visitParcel && call.params?.visitId === visitId && state !== 'sent');
