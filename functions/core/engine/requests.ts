import deleteItem from 'dynalite/actions/deleteItem.js';
import putItem from 'dynalite/actions/putItem.js';
import updateItem from 'dynalite/actions/updateItem.js';
import dynaliteDb from 'dynalite/db/index.js';
import deleteChecks from 'dynalite/validations/deleteItem.js';
import dynaliteChecks from 'dynalite/validations/index.js';
import putChecks from 'dynalite/validations/putItem.js';
import updateChecks from 'dynalite/validations/updateItem.js';
import type { RequestBody } from './answers';
import { isDynamoFault, serializationFault, validationFault } from './faults';
import type { Action, ActionInput, ItemImage, StoreOptions, TableDescription, Validation } from './store';

export type WriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

/** One checked write (or check) of one item. */
export interface WriteRequest {
  kind: WriteKind;
  input: ActionInput;
  /** Whether a failed condition answers with the item as it is. */
  returnOld: boolean;
}

const checkCondition: Action = (store, input, done) => {
  store.getTable(input.TableName, (_error, table) => {
    if (!table || !input.Key) throw new Error('A condition check needs its table and key');
    store.getItemDb(input.TableName).get(dynaliteDb.createKey(input.Key, table), (_missing, item) => {
      done(dynaliteDb.checkConditional(input, item as ItemImage | undefined), {});
    });
  });
};

const kinds: Record<WriteKind, { action: Action; checks: Validation }> = {
  Put: { action: putItem, checks: putChecks },
  Update: { action: updateItem, checks: updateChecks },
  Delete: { action: deleteItem, checks: deleteChecks },
  ConditionCheck: { action: checkCondition, checks: deleteChecks },
};

export const actionOf = (kind: WriteKind): Action => kinds[kind].action;

/**
 * Checks types, limits and expressions as DynamoDB does; throws its validation errors. The checks touch no storage, so
 * where dynalite's stumble over a shape (a null among attribute values) the request is at fault too.
 */
export function parseInput(body: RequestBody, checks: Validation, options: StoreOptions): ActionInput {
  try {
    const input = dynaliteChecks.checkTypes(body, checks.types);
    dynaliteChecks.checkValidations(input, checks.types, checks.custom, { options });
    return input;
  } catch (error) {
    throw isDynamoFault(error) ? error : serializationFault('The request has a value of an unexpected shape');
  }
}

export function parseWrite(kind: WriteKind, body: RequestBody, options: StoreOptions): WriteRequest {
  const returnOld = body.ReturnValuesOnConditionCheckFailure ?? 'NONE';
  if (returnOld !== 'ALL_OLD' && returnOld !== 'NONE') {
    throw validationFault('ReturnValuesOnConditionCheckFailure must satisfy enum value set: [ALL_OLD, NONE]');
  }
  const input = parseInput(body, kinds[kind].checks, options);
  if (kind === 'ConditionCheck' && input.ConditionExpression === undefined) {
    throw validationFault('The expression can not be empty; ConditionCheck needs a ConditionExpression');
  }
  return { kind, input, returnOld: returnOld === 'ALL_OLD' };
}

/** What is wrong with the item's key or indexed attributes for this table, if anything. */
export function keyFault({ kind, input }: WriteRequest, table: TableDescription): Error | null | undefined {
  return kind === 'Put' ? dynaliteDb.validateItem(input.Item ?? {}, table) : dynaliteDb.validateKey(input.Key ?? {}, table);
}

export function itemKey({ kind, input }: WriteRequest, table: TableDescription): string {
  return dynaliteDb.createKey((kind === 'Put' ? input.Item : input.Key) ?? {}, table);
}
