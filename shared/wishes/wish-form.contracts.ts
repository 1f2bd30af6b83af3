import * as z from 'zod/mini';
import { contract } from '../contract';
import { Id } from '../fields';
import { contentRefusals } from './wish.refusals';
import { WishForm, WishRecord } from './wish.views';

const WishId = z.strictObject({ wishId: Id });
const formRefusals = [
  ...contentRefusals,
  'nameInPublicText',
  'guardianConsentNeeded',
  'areaUnknown',
  'areaNotYours',
  'neededByPast',
  'mediaUnknown',
] as const;

export const SubmitWish = contract({
  name: 'SubmitWish',
  method: 'POST',
  path: '/api/wishes',
  summary: 'Submit a micro-wish',
  write: true,
  who: { resource: 'wish', action: 'submit' },
  body: WishForm,
  answer: WishRecord,
  refusals: formRefusals,
});
export const ResubmitWish = contract({
  name: 'ResubmitWish',
  method: 'PUT',
  path: '/api/wishes/{wishId}',
  summary: 'Send a returned wish again, amended',
  write: true,
  edits: true,
  who: { resource: 'wish', action: 'resubmit' },
  params: WishId,
  body: WishForm,
  answer: WishRecord,
  refusals: [...formRefusals, 'wishNotReturned'],
});
/** The author's own form back, to amend a returned wish. */
export const GetWishForm = contract({
  name: 'GetWishForm',
  method: 'GET',
  path: '/api/wishes/{wishId}/form',
  summary: 'Read back what the author wrote',
  who: { resource: 'wish', action: 'resubmit' },
  params: WishId,
  answer: WishForm,
  refusals: [],
});
