import * as z from 'zod/mini';
import { areaLevels, areaPathPattern, campaigns, helperKinds, languages, roles, urgencies, wishCategories } from './terms';

/** Controls other than line breaks and tabs, halves of characters, and what hides or reverses text; the joiner inside emoji is fine. */
const controls = /(?![\n\r\t])\p{Cc}|\p{Cs}|[\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u;
const length = (text: string) => [...text].length;

/** Free text of `min`..`max` characters (an emoji counts as one), trimmed, without control or invisible direction characters. */
export const text = (min: number, max: number) =>
  z.string().check(
    z.trim(),
    z.refine((value) => length(value) >= min, { error: 'tooShort', abort: true }),
    z.refine((value) => length(value) <= max, { error: 'tooLong', abort: true }),
    z.refine((value) => !controls.test(value), { error: 'controlCharacters' }),
    z.meta({ minLength: min, maxLength: max }),
  );

export const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'badId' }));
export const AreaPath = z.string().check(z.regex(areaPathPattern, { error: 'badArea' }));
export const Instant = z.iso.datetime({ error: 'badTime' });
/** A calendar day in the county's time zone. */
export const Day = z.iso.date({ error: 'badDay' });
export const Phone = z.string().check(z.regex(/^1[3-9]\d{9}$/, { error: 'badPhone' }));
export const Cursor = z.string().check(z.maxLength(600, { error: 'badCursor' }), z.regex(/^[A-Za-z0-9_-]+$/, { error: 'badCursor' }));
export const Limit = z._default(
  z.coerce.number().check(z.int({ error: 'badLimit' }), z.gte(1, { error: 'badLimit' }), z.lte(50, { error: 'badLimit' })),
  20,
);

export const Campaign = z.enum(campaigns);
export const WishCategory = z.enum(wishCategories);
export const Urgency = z.enum(urgencies);
export const HelperKind = z.enum(helperKinds);
export const AreaLevel = z.enum(areaLevels);
export const Role = z.enum(roles);
export const Language = z.enum(languages);

export const page = <Item extends z.ZodMiniType>(item: Item) => z.strictObject({ items: z.array(item), next: z.optional(Cursor) });
