import { GetAidChainPdf } from '@shared/chain/chain.contracts';
import { defineRoute, file, notFound } from '../core/route';
import { barOf } from './chain.bar';
import type { ChainDeps } from './chain.deps';
import type { StoredLink } from './chain.items';
import { type ChainSubject, mayOnChain, subjectOf } from './chain.subject';
import { entryView, taskView } from './chain.view';
import { chainPdf } from './chain-pdf';

/** Of one file; who needs more reads on the screen. */
const mostEntries = 1000;

/** For who printed it, with their rights as they are now. */
export const getAidChainPdfRoute = defineRoute<typeof GetAidChainPdf, ChainDeps>(GetAidChainPdf, async ({ params, caller }, deps) => {
  const print = caller && (await deps.chains.print(params.printId));
  if (!print || print.personId !== caller.personId) return notFound();
  const subject = await subjectOf(print.chainId, caller, deps);
  if (!subject || !mayOnChain(subject, 'print', deps)) return notFound();
  const { looking } = subject;
  const now = new Date(print.at);
  const { tasks } = await deps.chains.tasks(subject.strands);
  const { links, more } = await allLinks(subject, print.order === 'newest', deps);
  const bytes = await chainPdf(
    {
      label: subject.label,
      areaName: await deps.areas.nameOf(subject.areaPath),
      printedBy: print.label,
      printedAt: print.at,
      bar: barOf(tasks, now),
      tasks: tasks.map((task) => taskView(task, looking, deps, now)),
      entries: links.flatMap((link) => entryView(link, looking, deps) ?? []),
      more,
    },
    await deps.certificateFont(),
    await deps.pdfTools(),
  );
  return file(bytes, 'application/pdf', { cache: 'private', maxAge: 0 });
});

const allLinks = async ({ strands }: ChainSubject, newestFirst: boolean, { chains }: Pick<ChainDeps, 'chains'>) => {
  const links: StoredLink[] = [];
  let from: string | undefined;
  do {
    const page = await chains.links(strands, { limit: 200, from, newestFirst });
    links.push(...page.links);
    from = page.next;
  } while (from !== undefined && links.length < mostEntries);
  return { links, more: from !== undefined };
};
