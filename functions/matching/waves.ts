import type { HelpIn, HelpRequest } from '@shared/help/help';
import { shapeOf } from '@shared/help/help-kinds';
import type { CandidateDeps, Candidates, Matching } from './candidates';
import { planDrive } from './drive';
import { skillBits } from './facts';
import { needOf } from './need-of';

type WaveDeps = Pick<CandidateDeps, 'supply' | 'clock'> & {
  readonly matching: Pick<Matching, 'candidatesFor'>;
  readonly wanted: (countyId: string, now: Date) => Promise<readonly HelpRequest[]>;
};
const mostRivals = 40;
const deepList = 40;

const bitsFor = ({ kind }: HelpIn<'open'>): number => skillBits(shapeOf[kind].skills);
const placesOf = ({ people, crew }: HelpIn<'open'>): number => Math.max(0, people - crew.length);
const looks = (help: HelpRequest): help is HelpIn<'open'> => help.status === 'open' && help.flaggedAt === undefined && placesOf(help) > 0;

/** Those the plan sends here come first, then whom it sends nowhere, then the others: nobody is left out. */
const inPlannedOrder = (candidates: Candidates, helpId: string, asked: ReadonlyMap<string, readonly string[]>): Candidates => {
  const here = new Set(asked.get(helpId));
  const elsewhere = new Set([...asked].flatMap(([id, whom]) => (id === helpId ? [] : whom)));
  const rankOf = (id: string) => (here.has(id) ? 0 : elsewhere.has(id) ? 2 : 1);
  return { ...candidates, ranked: [...candidates.ranked].sort((a, b) => rankOf(a.id) - rankOf(b.id)) };
};

/**
 * Whom to ask next for a request, best first. When fewer than two volunteers with the skill come on each place that is wanted, all requests of
 * that skill are planned together, so that nobody is asked first for what another could do while something else stays undone.
 */
export const waveFor =
  ({ matching, supply, clock, wanted }: WaveDeps) =>
  async (help: HelpIn<'open'>, most: number): Promise<Candidates> => {
    const bits = bitsFor(help);
    const [{ columns }, all] = await Promise.all([supply.poolFor(help.countyId), wanted(help.countyId, clock())]);
    const rivals = all.filter(looks).filter((other) => other.id !== help.id && (bitsFor(other) & bits) !== 0);
    const places = [help, ...rivals].reduce((sum, one) => sum + placesOf(one), 0);
    let able = 0;
    for (let row = 0; row < columns.active; row += 1) if (((columns.able[row] as number) & bits) !== 0) able += 1;
    if (rivals.length === 0 || able >= 2 * places) return matching.candidatesFor(help, help.reach, most);
    // In one order whoever is asked for, so that equals are parted alike each time.
    const looking = [help, ...rivals.slice(0, mostRivals)].sort((a, b) => (a.id < b.id ? -1 : 1));
    const found = await Promise.all(looking.map((one) => matching.candidatesFor(one, one.reach, Math.max(most, deepList))));
    const hands = new Map(found.flatMap((one) => [...one.hands]).sort(([a], [b]) => (a < b ? -1 : 1)));
    const plan = planDrive(
      looking.map((one, at) => ({
        need: needOf(one, {}, clock()),
        places: placesOf(one),
        urgency: one.urgency,
        ranked: found[at]?.ranked ?? [],
      })),
      hands,
    );
    return inPlannedOrder(found[looking.indexOf(help)] as Candidates, help.id, plan.asked);
  };
