import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export const table = 'Things';

/** A document client for an engine; `maxAttempts` 1 shows faults as they are. */
export function connect(endpoint: string, maxAttempts = 1): DynamoDBDocumentClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'local', credentials, maxAttempts }), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

/** pk, sk, and the index `byGroup` on `group`, `rank`. */
export async function createThings(client: DynamoDBDocumentClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'group', 'rank'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byGroup',
          KeySchema: [
            { AttributeName: 'group', KeyType: 'HASH' },
            { AttributeName: 'rank', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
}

export const thing = (id: string, fields: Record<string, unknown> = {}) => ({ pk: `thing#${id}`, sk: 'state', ...fields });
export const keyOf = (id: string) => ({ pk: `thing#${id}`, sk: 'state' });
