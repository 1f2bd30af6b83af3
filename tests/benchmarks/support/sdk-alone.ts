import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';

// The floor of a cold start: the same client with the same commands that the API uses, and nothing else.
export const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'cn-northwest-1' }));
export const commands = [BatchGetCommand, DeleteCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand];
