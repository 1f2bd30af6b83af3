import type { Write } from '../../functions/core/store';

/** What is taken away from the writes, to see that the simulation would notice. */
export const pushMutations = ['consent', 'notice', 'out', 'ringing', 'ledger'] as const;
export type PushMutation = (typeof pushMutations)[number];

const without = ({ when: _, ...write }: Write & { when?: unknown }) => write as Write;
const puts = (write: Write, head: string) => 'put' in write && write.put.pk.startsWith(head);
/**
 * `consent`: that a prompt is still there when it is taken. `notice`: that it is new. `out`: that nobody else moved it on. `ringing`: that the
 * notice was not read meanwhile. `ledger`: the count of what was used.
 */
export const weaken: Readonly<Record<PushMutation, (writes: readonly Write[]) => readonly Write[]>> = {
  consent: (writes) => writes.map((write) => ('remove' in write && write.remove.pk.startsWith('CONSENT#') ? without(write) : write)),
  notice: (writes) => writes.map((write) => (puts(write, 'INBOX#') && write.when === 'absent' ? without(write) : write)),
  out: (writes) => writes.map((write) => (puts(write, 'OUT#') && typeof write.when === 'object' ? without(write) : write)),
  ringing: (writes) =>
    writes.map((write) => ('put' in write && write.put.pk.startsWith('INBOX#') && write.put.version === 3 ? without(write) : write)),
  ledger: (writes) => writes.filter((write) => !('add' in write && write.add.sk.endsWith('#used'))),
};
