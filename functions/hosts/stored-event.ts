import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { AnyEvent } from '../notifications/notices';

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

/** Whose events people are told of, by the key of what they happened to. */
const told = /^(WISH|HELP|CLUE|VISIT|HOUSEHOLD|SUGGESTION)#/;

/** The event an item holds, if people are told of it: one new item whose sort key begins with `EVENT#`, beside the state of a wish or a request. */
export function eventIn(image: Image | undefined): AnyEvent | undefined {
  if (!image?.sk?.S?.startsWith('EVENT#') || !told.test(image.pk?.S ?? '') || !image.event) return undefined;
  return plain(image.event) as AnyEvent;
}
