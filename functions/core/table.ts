import { CreateTableCommand, type CreateTableCommandInput, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patience } from './retry';
import type { IndexName } from './store';

export const indexNames = ['g1', 'g2', 'g3', 'g4', 'g5'] as const satisfies readonly IndexName[];

/** What DynamoDB calls an index: a name of at least three characters. */
export const storedIndexName = (index: IndexName): string => `${index}-index`;

/** The one table: string keys, five indexes that carry the whole item, paid by request. serverless.yml says the same. */
export const tableDefinition = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', ...indexNames.flatMap((index) => [`${index}pk`, `${index}sk`])].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: keySchema('pk', 'sk'),
  GlobalSecondaryIndexes: indexNames.map((index) => ({
    IndexName: storedIndexName(index),
    KeySchema: keySchema(`${index}pk`, `${index}sk`),
    Projection: { ProjectionType: 'ALL' },
  })),
});

const keySchema = (hash: string, range: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];

/** Creates the table when it is missing and waits until it can be used. For local hosts and tests; in the cloud serverless.yml creates it. */
export const ensureTable = async (client: DynamoDBClient, name: string): Promise<void> => {
  if (!(await isActive(client, name))) {
    await client.send(new CreateTableCommand(tableDefinition(name))).catch((fault: Error) => {
      if (fault.name !== 'ResourceInUseException') throw fault;
    });
  }
  const { wait } = patience();
  for (let attempt = 0; !(await isActive(client, name)); attempt++) {
    if (attempt === 600) throw new Error(`Table ${name} does not become active.`);
    await wait(50);
  }
};

const isActive = async (client: DynamoDBClient, name: string): Promise<boolean> => {
  try {
    const found = await client.send(new DescribeTableCommand({ TableName: name }));
    return found.Table?.TableStatus === 'ACTIVE';
  } catch (fault) {
    if ((fault as Error).name === 'ResourceNotFoundException') return false;
    throw fault;
  }
};
