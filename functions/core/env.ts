import * as z from 'zod/mini';

const key32 = z.string().check(z.refine((text) => Buffer.from(text, 'base64').length === 32, { error: 'must be 32 bytes in base64' }));
const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
const port = z.coerce.number().check(z.int(), z.gte(0), z.lte(65535));

const Place = z.object({
  DATA_DIR: z._default(z.string(), '.data'),
  PORT: z._default(port, 3000),
  DYNAMODB_ENDPOINT: z.optional(z.url()),
  SCALE: z.optional(z.coerce.number().check(z.gt(0))),
});

const Env = z.object({
  TABLE_NAME: z._default(z.string(), 'lianxin'),
  DYNAMODB_ENDPOINT: z.optional(z.url()),
  AWS_REGION: z._default(z.string(), 'cn-northwest-1'),
  MEDIA_BUCKET: z.optional(z.string()),
  VERSION: z._default(z.string(), '0.1.0'),
  /** Where the browser pages are, as people outside reach them. */
  PUBLIC_URL: z.optional(z.url()),
  ORIGINS: z.pipe(z._default(z.string(), ''), z.transform(list)),
  SESSION_SECRET: z.string().check(z.minLength(32, { error: 'must have at least 32 characters' })),
  FIELD_KEY: key32,
  FIELD_KEY_ID: z._default(z.string().check(z.regex(/^[A-Za-z0-9]{1,16}$/)), 'k1'),
  /** Earlier keys that still open fields: `k0:base64,…`. */
  FIELD_KEYS_BEFORE: z.pipe(
    z._default(z.string(), ''),
    z.transform((text) =>
      list(text).map((pair) => ({ id: pair.split(':')[0] ?? '', key: Buffer.from(pair.split(':')[1] ?? '', 'base64') })),
    ),
  ),
  HASH_KEY: key32,
});

export type Variables = Readonly<Record<string, string | undefined>>;
/** Where a host on one machine keeps its data and listens. */
export type Place = {
  readonly dataDir: string;
  readonly port: number;
  readonly dynamodbEndpoint: string | undefined;
  readonly scale: number | undefined;
};
export type Env = {
  readonly tableName: string;
  readonly dynamodbEndpoint: string | undefined;
  readonly region: string;
  readonly mediaBucket: string | undefined;
  readonly version: string;
  readonly publicUrl?: string | undefined;
  readonly origins: readonly string[];
  readonly sessionSecret: string;
  readonly fieldKeys: readonly [{ id: string; key: Uint8Array }, ...{ id: string; key: Uint8Array }[]];
  readonly hashKey: Uint8Array;
};

/** The environment is incomplete or wrong; the message names variables, never their values. */
export class EnvFault extends Error {
  constructor(problems: readonly string[]) {
    super(`The environment is not usable: ${problems.join('; ')}.`);
    this.name = 'EnvFault';
  }
}

const filled = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''));

const parse = <Schema extends z.ZodMiniType>(schema: Schema, variables: Variables): z.output<Schema> => {
  const parsed = z.safeParse(schema, variables);
  if (parsed.success) return parsed.data;
  throw new EnvFault(
    parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name} ${variables[name] === undefined ? 'is missing' : message === 'Invalid input' ? 'is wrong' : message}`;
    }),
  );
};

/** What a local host needs before it has secrets. */
export const readPlace = (source: Variables = process.env): Place => {
  const env = parse(Place, filled(source));
  return { dataDir: env.DATA_DIR, port: env.PORT, dynamodbEndpoint: env.DYNAMODB_ENDPOINT, scale: env.SCALE };
};

/** The environment, an empty value counting as missing; `defaults` fill what is missing (a local host's own secrets). Throws `EnvFault`. */
export const readEnv = (defaults: Variables = {}, source: Variables = process.env): Env => {
  const env = parse(Env, { ...filled(defaults), ...filled(source) });
  return {
    tableName: env.TABLE_NAME,
    dynamodbEndpoint: env.DYNAMODB_ENDPOINT,
    region: env.AWS_REGION,
    mediaBucket: env.MEDIA_BUCKET,
    version: env.VERSION,
    publicUrl: env.PUBLIC_URL,
    origins: env.ORIGINS,
    sessionSecret: env.SESSION_SECRET,
    fieldKeys: [{ id: env.FIELD_KEY_ID, key: Buffer.from(env.FIELD_KEY, 'base64') }, ...env.FIELD_KEYS_BEFORE],
    hashKey: Buffer.from(env.HASH_KEY, 'base64'),
  };
};

/** Variables a host's platform sets for one call (CloudBase's identity); read at once, on entry. */
export const readVariables = (names: readonly string[], source: Variables = process.env): Variables =>
  Object.fromEntries(names.map((name) => [name, source[name] === '' ? undefined : source[name]]));
