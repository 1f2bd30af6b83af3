import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { WishEvent } from '@shared/wishes/wish.events';

export type Image = Readonly<Record<string, AttributeValue>>;

/** A stored value as JavaScript; sets and bytes are not stored by us, so they are refused. */
const plain = (value: AttributeValue): unknown => {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.NULL !== undefined) return null;
  if (value.L !== undefined) return value.L.map(plain);
  if (value.M !== undefined) return Object.fromEntries(Object.entries(value.M).map(([name, inner]) => [name, plain(inner)]));
  throw new TypeError(`An attribute of a kind we do not store: ${Object.keys(value).join()}`);
};

/** The event an item holds, if it is one: every change that people react to is one new item whose sort key begins with `EVENT#`. */
export function eventIn(image: Image | undefined): WishEvent | undefined {
  if (!image?.sk?.S?.startsWith('EVENT#') || !image.event) return undefined;
  return plain(image.event) as WishEvent;
}
