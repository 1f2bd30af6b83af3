import { ReportSafety } from '@shared/help/help-commands.contracts';
import { maskName } from '@shared/people/mask';
import { derivedId } from '../core/ids';
import type { Write } from '../core/store';
import { type As, type Deciding, helpCommand } from './help.command';
import { isOwn } from './help.relations';
import { crewOf, memberOf } from './help.step';
import { involvedIn, reportSafety } from './safety.decisions';
import { reportWrite, safetyPurpose } from './safety.items';

type Reporting = Deciding<typeof ReportSafety>;
const sideOf = ({ help, viewer, caller }: Reporting): 'asker' | 'volunteer' | 'office' =>
  isOwn(help, viewer) ? 'asker' : memberOf(help, caller.personId) ? 'volunteer' : 'office';
const asOf = { asker: 'asker', volunteer: 'volunteer', office: 'officer' } as const satisfies Record<string, As>;

/** Sealed for the office; whom it stands between are not brought together again, from this very moment. */
export const reportSafetyRoute = helpCommand(
  ReportSafety,
  'reportSafety',
  (deciding) => asOf[sideOf(deciding)],
  async (deciding) => {
    const { help, caller, call, now, deps } = deciding;
    const { kind, words, placeId } = call.body;
    const by = sideOf(deciding);
    const involved = involvedIn(help, { as: by, personId: caller.personId }, placeId);
    const decision = reportSafety(help, involved, placeId, now);
    if (!decision.ok || !decision.value) return decision;
    const volunteers = await deps.volunteers.many(involved);
    const askers = [...new Set([help.authorId, ...(help.subjectId ? [help.subjectId] : [])])];
    const apart = [...volunteers.values()].flatMap((one): Write[] =>
      askers.every((asker) => one.apartFrom.includes(asker)) ? [] : [deps.apartWrite(one, [...new Set([...one.apartFrom, ...askers])])],
    );
    const about = crewOf(help)
      .filter(({ volunteerId }) => involved.includes(volunteerId))
      .map(({ label }) => label)
      .join('、');
    const report = reportWrite(help.id, help.areaPath, {
      id: derivedId(call.callId, 'report'),
      version: 1,
      kind,
      sealed: deps.seal.close(safetyPurpose, JSON.stringify({ words, about })),
      by,
      byLabel: maskName(caller.name),
      involved,
      at: now.toISOString(),
    });
    return { ok: true, value: { ...decision.value, also: [report, ...apart] } };
  },
);
