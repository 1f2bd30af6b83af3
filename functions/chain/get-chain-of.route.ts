import type { ChainKind } from '@shared/chain/aid-chain';
import { GetChainOf } from '@shared/chain/chain.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import type { ChainDeps } from './chain.deps';
import { mayOnChain, subjectOf } from './chain.subject';

/** From a record to the whole chain it is on. */
export const getChainOfRoute = defineRoute<typeof GetChainOf, ChainDeps>(GetChainOf, async ({ params, caller }, deps) => {
  const [kind = '', id = ''] = params.thing.split('.');
  const chainId = await deps.chains.chainOf({ kind: kind as ChainKind, id });
  const subject = chainId && caller ? await subjectOf(chainId, caller, deps) : undefined;
  return subject && mayOnChain(subject, 'read', deps) ? answer({ chainId: subject.chainId }) : notFound();
});
