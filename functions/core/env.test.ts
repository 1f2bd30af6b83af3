import { describe, expect, it } from '@jest/globals';
import { EnvFault, readEnv, readPlace, readVariables } from './env';

const key = Buffer.alloc(32, 7).toString('base64');
const secrets = { SESSION_SECRET: 's'.repeat(32), FIELD_KEY: key, HASH_KEY: key };

describe('environment', () => {
  it('fills what is missing, empty counting as missing, but never replaces what is given', () => {
    expect(
      readEnv(secrets, { TABLE_NAME: '  ', ORIGINS: 'https://a.example, https://b.example', SESSION_SECRET: 't'.repeat(40) }),
    ).toMatchObject({
      tableName: 'lianxin',
      origins: ['https://a.example', 'https://b.example'],
      sessionSecret: 't'.repeat(40),
      dynamodbEndpoint: undefined,
    });
  });

  it('names what is missing or wrong, never its value', () => {
    const read = () => readEnv({}, { SESSION_SECRET: 'short-secret', FIELD_KEY: '', HASH_KEY: 'abc' });
    expect(read).toThrow(EnvFault);
    expect(read).toThrow('SESSION_SECRET must have at least 32 characters; FIELD_KEY is missing; HASH_KEY must be 32 bytes in base64.');
    expect(read).not.toThrow(/short-secret/);
  });

  it('keeps earlier field keys for opening', () => {
    const { fieldKeys } = readEnv(secrets, { FIELD_KEY_ID: 'k2', FIELD_KEYS_BEFORE: `k1:${key}` });
    expect(fieldKeys.map(({ id, key: bytes }) => [id, bytes.length])).toEqual([
      ['k2', 32],
      ['k1', 32],
    ]);
  });

  it('tells a local host its place, and a platform its variables', () => {
    expect(readPlace({ PORT: '0', DATA_DIR: '/tmp/x' })).toMatchObject({ dataDir: '/tmp/x', port: 0 });
    expect(() => readPlace({ PORT: 'abc' })).toThrow('PORT is wrong');
    expect(readVariables(['WX_OPENID', 'WX_APPID'], { WX_OPENID: 'o1', WX_APPID: '', OTHER: 'x' })).toEqual({
      WX_OPENID: 'o1',
      WX_APPID: undefined,
    });
  });
});
