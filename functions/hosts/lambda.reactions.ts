import { cloudSurroundings } from './cloud-surroundings';
import { eventIn, type Image } from './stored-event';
import { wire } from './wiring';

export type StreamRecord = {
  readonly eventName?: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly dynamodb?: { readonly SequenceNumber?: string; readonly NewImage?: Image };
};
export type StreamBatch = { readonly Records: readonly StreamRecord[] };
export type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

const { react, log } = wire(cloudSurroundings());

/**
 * A batch of the table's stream, in order. The first record that fails ends the batch: it and those after it come again,
 * because a later event of the same wish must not overtake it.
 */
export const handler = async ({ Records }: StreamBatch): Promise<BatchAnswer> => {
  for (const { eventName, dynamodb } of Records) {
    try {
      const event = eventName === 'INSERT' ? eventIn(dynamodb?.NewImage) : undefined;
      if (event) await react(event);
    } catch (fault) {
      log.error('reactionFailed', { sequenceNumber: dynamodb?.SequenceNumber, fault });
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
};
