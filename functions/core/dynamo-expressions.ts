import type { QueryCommandInput, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Position, partitionAttribute, sortAttribute } from './cursor';
import type { Condition, Item, Key, Query, Write } from './store';
import { storedIndexName } from './table';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Collects names and values of one expression under short placeholders. */
const placeholders = () => {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  return {
    name: (attribute: string): string => {
      const known = Object.keys(names).find((key) => names[key] === attribute);
      const placeholder = known ?? `#n${Object.keys(names).length}`;
      names[placeholder] = attribute;
      return placeholder;
    },
    value: (value: unknown): string => {
      const placeholder = `:v${Object.keys(values).length}`;
      values[placeholder] = value;
      return placeholder;
    },
    attributes: () => ({
      ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    }),
  };
};

type Placeholders = ReturnType<typeof placeholders>;

const conditionText = (condition: Condition, { name, value }: Placeholders): string => {
  if (condition === 'absent') return `attribute_not_exists(${name('pk')})`;
  if (condition === 'exists') return `attribute_exists(${name('pk')})`;
  if ('version' in condition) return `${name('version')} = ${value(condition.version)}`;
  const { attribute, limit } = condition.below;
  const below = `${name(attribute)} < ${value(limit)}`;
  return limit > 0 ? `(attribute_not_exists(${name(attribute)}) OR ${below})` : below;
};

/** One write as an element of TransactWriteItems; its fields also fit PutItem and DeleteItem. */
export const transactItem = (table: string, write: Write): TransactItem => {
  const terms = placeholders();
  const conditions = write.when === undefined ? [] : [conditionText(write.when, terms)];
  const finish = () => ({
    TableName: table,
    ...(conditions.length > 0 && { ConditionExpression: conditions.join(' AND ') }),
    ...terms.attributes(),
  });
  if ('put' in write) return { Put: { Item: write.put, ...finish() } };
  if ('remove' in write) return { Delete: { Key: bare(write.remove), ...finish() } };
  if ('check' in write) return { ConditionCheck: { Key: bare(write.check), ...finish(), ConditionExpression: conditions.join(' AND ') } };
  const [name, from, by] = [terms.name(write.attribute), terms.value(0), terms.value(write.by)];
  if (write.by < 0) conditions.push(`${name} >= ${terms.value(-write.by)}`);
  return { Update: { Key: bare(write.add), UpdateExpression: `SET ${name} = if_not_exists(${name}, ${from}) + ${by}`, ...finish() } };
};

export const bare = (key: Key): Key => ({ pk: key.pk, sk: key.sk });

/** One read of at most `limit` items, starting after `after`. */
export const queryInput = (table: string, query: Query, limit: number, after: Position | undefined): QueryCommandInput => {
  const terms = placeholders();
  const sort = sortAttribute(query);
  const key = [`${terms.name(partitionAttribute(query))} = ${terms.value(query.pk)}`, ...sortText(query, terms, sort)];
  const filter = filterText(query, terms);
  return {
    TableName: table,
    ...(query.index ? { IndexName: storedIndexName(query.index) } : { ConsistentRead: true }),
    KeyConditionExpression: key.join(' AND '),
    ...(filter.length > 0 && { FilterExpression: filter.join(' AND ') }),
    ...terms.attributes(),
    Limit: limit,
    ScanIndexForward: !query.backwards,
    ...(after && { ExclusiveStartKey: startKey(query, after) }),
  };
};

const sortText = ({ sk }: Query, { name, value }: Placeholders, sort: string): string[] => {
  if (!sk) return [];
  if ('prefix' in sk) return sk.prefix === '' ? [] : [`begins_with(${name(sort)}, ${value(sk.prefix)})`];
  if (sk.from !== undefined && sk.to !== undefined) return [`${name(sort)} BETWEEN ${value(sk.from)} AND ${value(sk.to)}`];
  if (sk.from !== undefined) return [`${name(sort)} >= ${value(sk.from)}`];
  return sk.to === undefined ? [] : [`${name(sort)} <= ${value(sk.to)}`];
};

const filterText = ({ where = {} }: Query, { name, value }: Placeholders): string[] => [
  ...Object.entries(where.equals ?? {}).map(([attribute, text]) => `${name(attribute)} = ${value(text)}`),
  ...Object.entries(where.startsWith ?? {}).map(([attribute, text]) => `begins_with(${name(attribute)}, ${value(text)})`),
  ...Object.entries(where.contains ?? {}).map(([attribute, text]) => `contains(${name(attribute)}, ${value(text)})`),
];

const startKey = (query: Query, at: Position): Item => ({
  pk: at.pk,
  sk: at.sk,
  ...(query.index && { [partitionAttribute(query)]: query.pk, [sortAttribute(query)]: at.sort }),
});

/** Where a read stopped, from LastEvaluatedKey. */
export const stoppedAt = (query: Query, key: Record<string, unknown>): Position => ({
  sort: String(key[sortAttribute(query)]),
  pk: String(key.pk),
  sk: String(key.sk),
});
