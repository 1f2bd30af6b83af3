import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { testApp, testContracts } from './app.builder';

type Operation = {
  operationId: string;
  security: object[];
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
};
type Description = { paths: Record<string, Record<string, Operation>> };

const described = async () => (await testApp().send('GET', '/openapi.json')).json() as Promise<Description>;

/** The validator is an ES module only, so it runs in a process of its own. */
const valid = (description: object): { valid: boolean; errors?: unknown } => {
  const script = `import { Validator } from '@seriousme/openapi-schema-validator';
    let text = ''; for await (const part of process.stdin) text += part;
    process.stdout.write(JSON.stringify(await new Validator().validate(JSON.parse(text))));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { input: JSON.stringify(description), encoding: 'utf8' }),
  );
};

describe('openapi', () => {
  it('is valid OpenAPI 3.1, and the validator would notice if not', async () => {
    const description = await described();
    expect(valid(description)).toEqual({ valid: true });
    expect(valid({ ...description, paths: { nothing: 5 } }).valid).toBe(false);
  });

  it('describes every contract once', async () => {
    const { paths } = await described();
    const found = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(found.sort()).toEqual(testContracts.map(({ name }) => name).sort());
  });

  it('says what a call needs and how it can be refused', async () => {
    const { paths } = await described();
    const change = paths['/api/notes/{noteId}']?.put;
    expect(change?.security).toEqual([{ session: [] }]);
    expect(change?.parameters.map(({ name, in: where, required }) => [name, where, required])).toEqual([
      ['noteId', 'path', true],
      ['Idempotency-Key', 'header', true],
      ['If-Match', 'header', false],
    ]);
    const make = paths['/api/notes']?.post;
    expect(Object.keys(make?.responses ?? {})).toEqual([
      '200',
      '201',
      '400',
      '401',
      '403',
      '409',
      '413',
      '415',
      '422',
      '429',
      '500',
      '503',
    ]);
    expect(JSON.stringify(make?.responses['409'])).toContain('notesFull');
    expect(JSON.stringify(make?.requestBody)).toContain('"additionalProperties":false');
    const list = paths['/api/notes']?.get;
    expect(list?.security).toEqual([{}, { session: [] }]);
    expect(list?.parameters.filter((it) => it.in === 'query').map(({ name, required }) => [name, required])).toEqual([
      ['limit', false],
      ['after', false],
    ]);
  });
});
