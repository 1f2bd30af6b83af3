import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import type { FeedRecord } from '../../functions/core/engine/feed';
import type { StreamBatch } from '../../functions/hosts/lambda.reactions';

type Ask = {
  readonly method?: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
};

/** A request as API Gateway's HTTP API hands it over (payload 2.0): lower-case headers, the body in base64 when it isn't plain text. */
export function httpEvent({ method = 'GET', path, query = '', headers = {}, body }: Ask): LambdaEvent {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers: {
      accept: '*/*',
      'content-length': String(text?.length ?? 0),
      host: 'a1b2c3d4e5.execute-api.cn-northwest-1.amazonaws.com.cn',
      'user-agent': 'MicroMessenger/8.0.50',
      'x-amzn-trace-id': 'Root=1-6740f000-0123456789abcdef01234567',
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(query && { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    requestContext: {
      accountId: '123456789012',
      apiId: 'a1b2c3d4e5',
      authentication: null,
      authorizer: {},
      domainName: 'a1b2c3d4e5.execute-api.cn-northwest-1.amazonaws.com.cn',
      domainPrefix: 'a1b2c3d4e5',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'MicroMessenger/8.0.50' },
      requestId: 'AbCdEfGhIjKlMno=',
      routeKey: '$default',
      stage: '$default',
      time: '22/Nov/2026:02:30:00 +0000',
      timeEpoch: 1795314600000,
    },
    body: text === undefined ? null : Buffer.from(text).toString('base64'),
    isBase64Encoded: text !== undefined,
  } as LambdaEvent;
}

export const lambdaContext = {
  awsRequestId: '8f5a2c1e-0000-4000-8000-000000000001',
  functionName: 'lianxin-dev-api',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws-cn:lambda:cn-northwest-1:123456789012:function:lianxin-dev-api',
  memoryLimitInMB: '512',
  logGroupName: '/aws/lambda/lianxin-dev-api',
  logStreamName: '2026/11/22/[$LATEST]0123456789abcdef',
  callbackWaitsForEmptyEventLoop: true,
} as unknown as LambdaContext;

/** Changes of the table as DynamoDB Streams hands them to a function. */
export const streamBatch = (records: readonly FeedRecord[]): StreamBatch => ({
  Records: records.map(({ seq, at, eventName, oldImage, newImage }) => ({
    eventID: `event-${seq}`,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'cn-northwest-1',
    eventName,
    eventSourceARN: 'arn:aws-cn:dynamodb:cn-northwest-1:123456789012:table/lianxin-hosts/stream/2026-11-22T00:00:00.000',
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(at / 1000),
      SequenceNumber: seq,
      SizeBytes: 100,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
      Keys: keysOf(newImage ?? oldImage),
      ...(newImage && { NewImage: newImage }),
      ...(oldImage && { OldImage: oldImage }),
    },
  })),
});

const keysOf = (image: FeedRecord['newImage']) => ({ pk: image?.pk, sk: image?.sk });

export const scheduledEvent = {
  version: '0',
  id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '123456789012',
  time: '2026-11-22T02:30:00Z',
  region: 'cn-northwest-1',
  resources: ['arn:aws-cn:events:cn-northwest-1:123456789012:rule/lianxin-dev-ScheduleEventsRuleSchedule1'],
  detail: {},
};

export const timerEvent = { Type: 'Timer', TriggerName: 'due', Time: '2026-11-22T02:30:00Z', Message: '' };

/** The second argument of a CloudBase function; `environment` is JSON text, its lists are separated by commas. */
export const functionContext = (variables: Record<string, string>) => ({
  callbackWaitsForEmptyEventLoop: false,
  memory_limit_in_mb: 256,
  time_limit_in_ms: 20_000,
  request_id: '1f7d1f1a-0000-4000-8000-000000000002',
  environment: JSON.stringify({
    SCF_NAMESPACE: 'lianxin-dev-0a1b2c',
    TCB_ENV: 'lianxin-dev-0a1b2c',
    TCB_SEQID: '1f7d1f1a-0000',
    TRIGGER_SRC: 'timer',
    ...variables,
  }),
  function_version: '$LATEST',
  function_name: 'api',
  namespace: 'lianxin-dev-0a1b2c',
  tencentcloud_region: 'ap-shanghai',
});

export const phoneContext = (openid: string, source = 'wx_client') =>
  functionContext({
    TRIGGER_SRC: 'tcb',
    TCB_SOURCE: source,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE',
    WX_APPID: 'wx0000000000000000',
    WX_OPENID: openid,
    WX_CLIENTIP: '203.0.113.7',
    WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID,WX_CLIENTIP',
  });
