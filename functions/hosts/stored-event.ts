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

/** Whose events people are told of, by the keys of the item that holds one. */
const told = /^((WISH|HELP|CLUE|VISIT|HOUSEHOLD|SUGGESTION)#\S* EVENT#|VOLUNTEER#\S* CHANGE#)/;

/** The event an item holds, if people are told of it: one new item beside the state of a wish, a request or a volunteer. */
export function eventIn(image: Image | undefined): AnyEvent | undefined {
  if (!told.test(`${image?.pk?.S ?? ''} ${image?.sk?.S ?? ''}`) || !image?.event) return undefined;
  return plain(image.event) as AnyEvent;
}
