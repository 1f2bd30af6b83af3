import type { RouteStop } from '@shared/visits/visit.views';
import { readDraft, saveDraft } from '@/device/drafts';
import { parcels } from '@/device/parcels';

const kind = 'visit-route';

/** The last route, for a stairwell without network; masked as lists are, and gone when one signs out. */
export const keepRoute = (stops: readonly RouteStop[]): void =>
  void saveDraft<readonly RouteStop[]>(kind, { form: stops, key: kind, savedAt: new Date().toISOString() });
export const keptRoute = (): readonly RouteStop[] => readDraft<readonly RouteStop[]>(kind)?.form ?? [];

export const visitParcel = 'visit';
/** Whether the sheet of a visit waits on this device. */
export const waitsHere = (visitId: string): boolean =>
  parcels().some(({ kind: what, call, state }) => what === visitParcel && call.params?.visitId === visitId && state !== 'sent');
