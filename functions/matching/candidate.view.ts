import type { RankedMatch } from '@shared/matching/matching';
import type { CandidateView } from '@shared/matching/matching.contracts';
import type { Volunteer } from '@shared/volunteers/volunteer';
import type { MatchingDeps } from './matching.deps';
import type { OpenedHelp } from './need-of';

export const inPoints = (score: number): number => Math.round(score / 1000);

const askedOf = ({ offers }: OpenedHelp, id: string, now: Date): CandidateView['asked'] =>
  offers.some(({ volunteerId, until }) => volunteerId === id && until > now.toISOString()) ? 'waiting' : 'no';

/** Masked, with the reasons; whether they are asked at this moment only for `help`. */
export const candidateViews = (
  ranked: readonly RankedMatch[],
  volunteers: ReadonlyMap<string, Volunteer>,
  { areas, clock }: Pick<MatchingDeps, 'areas' | 'clock'>,
  help?: OpenedHelp,
): Promise<CandidateView[]> =>
  Promise.all(
    ranked.flatMap(({ id, score, reasons }) => {
      const volunteer = volunteers.get(id);
      if (!volunteer) return [];
      const view = async (): Promise<CandidateView> => ({
        volunteerId: id,
        label: volunteer.label,
        areaName: await areas.nameOf(volunteer.areaPath),
        score: inPoints(score),
        reasons: [...reasons],
        asked: help ? askedOf(help, id, clock()) : 'no',
      });
      return [view()];
    }),
  );
