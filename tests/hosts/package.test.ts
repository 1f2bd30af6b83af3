import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { tableDefinition } from '../../functions/core/table';
import { packageFunctions } from '../support/packaged';

type Resource = { readonly Type: string; readonly DeletionPolicy?: string; readonly Properties: Record<string, unknown> };
type Template = { readonly Resources: Record<string, Resource> };
type Statement = { readonly Effect: string; readonly Action: string | string[]; readonly Resource: unknown };

let resources: Record<string, Resource>;
let folder: string;
beforeAll(async () => {
  folder = await packageFunctions();
  const text = await readFile(path.join(folder, 'cloudformation-template-update-stack.json'), 'utf8');
  resources = (JSON.parse(text) as Template).Resources;
}, 120_000);

const ofType = (type: string) => Object.values(resources).filter(({ Type }) => Type === type);
const statementsOf = (role: string): Statement[] => {
  const policies = resources[role]?.Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[];
  return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
};
const actionsOf = (role: string) => statementsOf(role).flatMap(({ Action }) => Action);

describe('what would be deployed', () => {
  it('has the very table that the store expects', () => {
    const expected = tableDefinition('any');
    const table = resources.Table?.Properties ?? {};
    for (const part of ['KeySchema', 'GlobalSecondaryIndexes', 'BillingMode'] as const) expect(table[part]).toEqual(expected[part]);
    const byName = (definitions: unknown) =>
      [...(definitions as { AttributeName: string }[])].sort((a, b) => (a.AttributeName < b.AttributeName ? -1 : 1));
    expect(byName(table.AttributeDefinitions)).toEqual(byName(expected.AttributeDefinitions));
  });

  it('keeps data: recovery to any second, and table and files outlive the stack', () => {
    expect(resources.Table).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      },
    });
    expect(resources.Media).toMatchObject({ DeletionPolicy: 'Retain' });
  });

  it('keeps files private and encrypted', () => {
    const { PublicAccessBlockConfiguration, BucketEncryption } = resources.Media?.Properties ?? {};
    expect(Object.values(PublicAccessBlockConfiguration as object)).toEqual([true, true, true, true]);
    expect(JSON.stringify(BucketEncryption)).toContain('AES256');
  });

  it('gives each function a role of its own, and no shared one', () => {
    const roles = ofType('AWS::Lambda::Function').map(({ Properties }) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(4);
    expect(Object.keys(resources)).not.toContain('IamRoleLambdaExecution');
  });

  it('allows nothing by wildcard, save listing streams', () => {
    for (const role of ['ApiRole', 'ReactionsRole', 'ScheduleRole', 'TablesRole']) {
      expect(actionsOf(role).filter((action) => action.includes('*'))).toEqual([]);
      const everywhere = statementsOf(role).filter(({ Resource }) => Resource === '*');
      expect(everywhere.flatMap(({ Action }) => Action)).toEqual(role === 'ReactionsRole' ? ['dynamodb:ListStreams'] : []);
      expect(actionsOf(role)).not.toContain('dynamodb:Scan');
    }
    expect(actionsOf('ScheduleRole').join()).not.toMatch(/s3:|sqs:/);
    expect(actionsOf('ReactionsRole').join()).not.toMatch(/s3:/);
  });

  it('sends lost reactions to a queue that is watched', () => {
    const mapping = ofType('AWS::Lambda::EventSourceMapping')[0]?.Properties;
    expect(mapping).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
    expect(JSON.stringify(mapping?.DestinationConfig)).toContain('LostReactions');
    expect(JSON.stringify(ofType('AWS::CloudWatch::Alarm'))).toContain('LostReactions');
  });

  it('carries the SDK of the bucket as a file of its own, where files are kept and nowhere else', async () => {
    const holdsSdk = async (name: string) => (await readFile(path.join(folder, `${name}.zip`))).includes('functions/hosts/bucket-sdk.mjs');
    expect(await Promise.all(['api', 'reactions', 'schedule', 'tables'].map(holdsSdk))).toEqual([true, false, false, true]);
  });

  it('carries no secret itself', () => {
    for (const { Properties } of ofType('AWS::Lambda::Function')) {
      const { Variables } = Properties.Environment as { Variables: Record<string, string> };
      for (const name of ['SESSION_SECRET', 'FIELD_KEY', 'HASH_KEY', 'WECHAT_SECRET'])
        expect(Variables[name]).toBe(`{{resolve:secretsmanager:lianxin/dev:SecretString:${name}}}`);
    }
  });
});
