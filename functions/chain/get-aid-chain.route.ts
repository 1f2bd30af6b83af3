import { GetAidChain } from '@shared/chain/chain.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { barOf } from './chain.bar';
import type { ChainDeps } from './chain.deps';
import { mayOnChain, subjectOf } from './chain.subject';
import { taskView } from './chain.view';

export const getAidChainRoute = defineRoute<typeof GetAidChain, ChainDeps>(GetAidChain, async ({ params, caller }, deps) => {
  const subject = caller && (await subjectOf(params.chainId, caller, deps));
  if (!subject || !mayOnChain(subject, 'read', deps)) return notFound();
  const now = deps.clock();
  const { looking, strands, householdId } = subject;
  const { tasks, more } = await deps.chains.tasks(strands);
  const file = { areaPath: subject.areaPath, relations: looking.own ? (['own'] as const) : [] };
  return answer({
    chainId: subject.chainId,
    label: subject.label,
    areaPath: subject.areaPath,
    areaName: await deps.areas.nameOf(subject.areaPath),
    bar: barOf(tasks, now),
    tasks: tasks.map((task) => taskView(task, looking, deps, now)),
    more,
    people: [...subject.people],
    mayPrint: mayOnChain(subject, 'print', deps),
    ...(householdId && deps.may(caller, 'household', 'read', file) && { householdId }),
  });
});
