import type { Write } from '../core/store';
import { crewOf } from '../help/help.step';
import { closeSafety, involvedIn, reportSafety } from '../help/safety.decisions';
import { reportWrite, type StoredReport, safetyPurpose } from '../help/safety.items';
import { apartFromWrite } from '../volunteers/volunteer.repository';
import type { HelpLife } from './help-replay';
import type { HelpScene } from './help-scene';

const said = {
  words: '进门以后一直翻看家里的东西，问了几遍存折放在哪里，我有点不放心。',
  outcome: '和双方都谈过了，是误会，不再安排见面。',
};

/** The asker says that something was not right: sealed for the office, and the two are kept apart from then on. */
export const reportedBy = async (scene: HelpScene, life: HelpLife, at: Date): Promise<void> => {
  const { asker, seal, round } = scene;
  if (asker.as === 'clock') return;
  await life.do(at, asker, (help, now) => {
    const involved = involvedIn(help, { as: 'asker', personId: asker.personId });
    const decision = reportSafety(help, involved, undefined, now);
    if (!decision.ok || !decision.value) return decision;
    const about = crewOf(help)
      .map(({ label }) => label)
      .join('、');
    const askers = [...new Set([help.authorId, ...(help.subjectId ? [help.subjectId] : [])])];
    const apart = involved.flatMap((id): Write[] => {
      const volunteer = round.volunteers.get(id);
      return volunteer ? [apartFromWrite(volunteer, [...new Set([...volunteer.apartFrom, ...askers])])] : [];
    });
    const report = reportWrite(help.id, help.areaPath, {
      id: `${help.id}-s1`,
      version: 1,
      kind: 'feltUnsafe',
      sealed: seal.close(safetyPurpose, JSON.stringify({ words: said.words, about })),
      by: 'asker',
      byLabel: asker.label,
      involved,
      at: now.toISOString(),
    });
    return { ok: true, value: { ...decision.value, also: [report, ...apart] } };
  });
};

/** The office heard both and closes it; the two stay apart. */
export const closedSafety = async (scene: HelpScene, life: HelpLife, at: Date): Promise<void> => {
  const [report] = await scene.reportsOf(life.help().id);
  await life.do(at, scene.officer, (help, now) => {
    const decision = closeSafety(help, true, now);
    if (!decision.ok || !decision.value || !report) return decision;
    const closed: StoredReport = {
      ...report,
      version: report.version + 1,
      closedAt: now.toISOString(),
      sealedOutcome: scene.seal.close(safetyPurpose, said.outcome),
    };
    return { ok: true, value: { ...decision.value, also: [reportWrite(help.id, help.areaPath, closed)] } };
  });
};
