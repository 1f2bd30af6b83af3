import * as z from 'zod/mini';
import { AreaPath, Id, Phone, text } from '../fields';
import { DeviceSecret } from '../media/device-secret';
import { Point } from '../place';
import { FoundBy } from './clue.views';

/** Up to 9 photos, one voice note, one video. */
export const ClueMedia = z.array(Id).check(z.maxLength(11, { error: 'tooManyFiles' }));

/** A voice note or one sentence is enough. `draftId` is made on the device: sent again, even by another network, it is the same clue. */
export const ClueForm = z.strictObject({
  draftId: Id,
  device: z.optional(DeviceSecret),
  foundBy: FoundBy,
  anonymous: z.boolean(),
  words: text(0, 500),
  media: ClueMedia,
  areaPath: AreaPath,
  point: z.optional(Point),
  householdId: z.optional(Id),
  /** The visit it is written from; kept where it was to that household. */
  visitId: z.optional(Id),
  /** Whom it is about, as far as known; sealed, only a masked name stays open. */
  about: z.optional(z.strictObject({ name: text(1, 20), phone: z.optional(Phone), address: z.optional(text(2, 100)) })),
  /** How the reporter can be asked; sealed. Not with `anonymous`. */
  contact: z.optional(z.strictObject({ name: text(1, 20), phone: Phone })),
});
export type ClueForm = z.output<typeof ClueForm>;
