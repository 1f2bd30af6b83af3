import type { Finding } from '@shared/households/household';
import { ProposeFindings } from '@shared/households/household-commands.contracts';
import { maskName } from '@shared/people/mask';
import { refused } from '@shared/result';
import { localDay } from '@shared/time';
import { derivedId } from '../core/ids';
import { proposeFindings } from './findings.decisions';
import { fileCommand } from './household.command';
import { wordsRefusal, writtenBy } from './household.form';

export const proposeFindingsRoute = fileCommand(ProposeFindings, 'propose', ({ file, call: { body, callId }, caller, rules, now }) => {
  const texts = body.findings.map(({ value }, at) => [`/findings/${at}/value`, typeof value === 'string' ? value : undefined] as const);
  const unfit = wordsRefusal({ '/words': body.words, ...Object.fromEntries(texts) });
  if (unfit) return { ok: false, refusal: unfit };
  const from = writtenBy(body.from, caller, now);
  if (from.on > localDay(now)) return refused('dayInFuture', { field: '/from/on' });
  const proposing = {
    id: derivedId(callId, 'findings'),
    findings: body.findings as readonly Finding[],
    from,
    words: body.words,
    byId: caller.personId,
    byLabel: maskName(caller.name),
  };
  return proposeFindings(file, proposing, rules, now);
});
