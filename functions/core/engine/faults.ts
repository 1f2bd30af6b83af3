/** An error that DynamoDB answers with: HTTP status and body as dynalite shapes them. */
export interface DynamoFault extends Error {
  statusCode: number;
  body: { __type: string; message?: string; [field: string]: unknown };
}

const service = 'com.amazonaws.dynamodb.v20120810';
const coral = 'com.amazon.coral.service';

export function isDynamoFault(error: unknown): error is DynamoFault {
  return error instanceof Error && 'statusCode' in error && 'body' in error;
}

export function dynamoFault(type: string, message: string, fields: Record<string, unknown> = {}): DynamoFault {
  return Object.assign(new Error(message), { statusCode: 400, body: { __type: `${service}#${type}`, message, ...fields } });
}

export function validationFault(message: string): DynamoFault {
  return Object.assign(new Error(message), { statusCode: 400, body: { __type: 'com.amazon.coral.validate#ValidationException', message } });
}

export function serializationFault(message: string): DynamoFault {
  return Object.assign(new Error(message), { statusCode: 400, body: { __type: `${coral}#SerializationException`, message } });
}

export function unknownOperationFault(): DynamoFault {
  return Object.assign(new Error('Unknown operation'), { statusCode: 400, body: { __type: `${coral}#UnknownOperationException` } });
}

export function bodyTooLargeFault(): DynamoFault {
  return Object.assign(new Error('Request body too large'), {
    statusCode: 413,
    body: { __type: `${coral}#RequestEntityTooLargeException`, message: 'Request body too large' },
  });
}

/** The answer to whatever is not a `DynamoFault`; the SDK retries it. */
export const internalFaultBody = { __type: `${service}#InternalServerError`, message: 'Internal server error' };

export function isConditionFailure(fault: DynamoFault): boolean {
  return fault.body.__type.endsWith('#ConditionalCheckFailedException');
}
