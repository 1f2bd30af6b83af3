/** What the clock must act on, spread over few partitions of one index so that none is hot: W5 in docs/access-patterns.md. */
export const dueShards = [0, 1, 2, 3] as const;
export const duePk = (shard: number): string => `DUE#${shard}`;
/** `~` sorts behind every sign of an id, so that what is due in this very millisecond counts. */
export const dueBy = (now: Date) => ({ to: `${now.toISOString()}#~` });

const shardOf = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % dueShards.length;

/** The index keys of a thing that is due at an instant; `kind` says whose step it is. */
export const dueKeys = (kind: string, id: string, at: string) => ({ g3pk: duePk(shardOf(id)), g3sk: `${at}#${kind}#${id}` });
