import { GetAidChainEntries } from '@shared/chain/chain.contracts';
import { decodeKey, encodeKey } from '../core/merge';
import { answer, defineRoute, invalid, notFound } from '../core/route';
import type { ChainDeps } from './chain.deps';
import { mayOnChain, subjectOf } from './chain.subject';
import { entryView } from './chain.view';

/** A page may be shorter than asked for, or empty, where links stand that the viewer may not know of; `next` goes on behind them. */
export const getAidChainEntriesRoute = defineRoute<typeof GetAidChainEntries, ChainDeps>(
  GetAidChainEntries,
  async ({ params, query, caller }, deps) => {
    const { order, kind, person, limit, cursor } = query;
    const from = cursor === undefined ? undefined : decodeKey(cursor);
    if (cursor !== undefined && from === undefined) return invalid({ reason: 'badCursor', field: '/cursor' });
    const subject = caller && (await subjectOf(params.chainId, caller, deps));
    if (!subject || !mayOnChain(subject, 'read', deps)) return notFound();
    const known = person === undefined || subject.people.some(({ personId }) => personId === person);
    const strands = person === undefined ? subject.strands : subject.strands.map(({ chain }) => ({ chain, subjectId: person }));
    const { links, next } = await deps.chains.links(known ? strands : [], { limit, from, newestFirst: order === 'newest', kind });
    const items = links.flatMap((link) => entryView(link, subject.looking, deps) ?? []);
    return answer({ items, ...(next && { next: encodeKey(next) }) });
  },
);
