import { documentClient, dynamoStore } from '../../functions/core/dynamo-store';
import { startEngine } from '../../functions/core/engine/engine';
import { storeSpec } from '../../functions/core/store.spec';
import { ensureTable } from '../../functions/core/table';

const given = process.env.DYNAMODB_ENDPOINT;

storeSpec(given ? `DynamoDB at ${given}` : 'the embedded engine', async () => {
  const engine = given ? { endpoint: given, close: async () => undefined } : await startEngine();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = documentClient({ endpoint: engine.endpoint, region: 'local', credentials });
  await ensureTable(client, 'lianxin-spec');
  return {
    store: dynamoStore(client, 'lianxin-spec'),
    close: async () => {
      client.destroy();
      await engine.close();
    },
  };
});
