import { PrintAidChain } from '@shared/chain/chain.contracts';
import { maskName } from '@shared/people/mask';
import { after, hourMs } from '@shared/time';
import { epochSeconds } from '../core/clock';
import { derivedId } from '../core/ids';
import { change, defineRoute, forbidden, notFound } from '../core/route';
import type { ChainDeps } from './chain.deps';
import { printLink } from './chain.items';
import { printKey } from './chain.keys';
import type { StoredPrint } from './chain.repository';
import { mayOnChain, subjectOf } from './chain.subject';

const keptHours = 1;

/** Printing leaves a link on the chain; the file itself is made afresh whenever it is fetched, for an hour. */
export const printAidChainRoute = defineRoute<typeof PrintAidChain, ChainDeps>(
  PrintAidChain,
  async ({ params, body, caller, callId }, deps) => {
    const subject = caller && (await subjectOf(params.chainId, caller, deps));
    if (!subject || !mayOnChain(subject, 'read', deps)) return notFound();
    if (!mayOnChain(subject, 'print', deps)) return forbidden();
    const now = deps.clock();
    const printId = derivedId(callId, 'print');
    const print: StoredPrint = {
      chainId: subject.chainId,
      personId: caller.personId,
      label: maskName(caller.name),
      at: now.toISOString(),
      order: body.order,
    };
    const until = after(now, keptHours * hourMs);
    const as = subject.looking.own ? 'resident' : 'officer';
    return change(
      [
        { put: { ...printKey(printId), print, ttl: epochSeconds(now) + keptHours * 3600 }, when: 'absent' },
        { put: printLink(printId, print, as, subject), when: 'absent' },
      ],
      { printId, until },
      { created: true },
    );
  },
);
