import { describe, expect, it } from '@jest/globals';
import { runHelpSeed } from './help-life';
import { helpMutations } from './weather';

const seeds = Number(process.env.SEEDS ?? 4);
const firstSeed = Number(process.env.FIRST_SEED ?? 1);

/** By what it must be noticed, where it is not all the same. */
const noticedBy: Partial<Record<(typeof helpMutations)[number], RegExp>> = {
  calendar: /two places at once|two hours at once|^calendars/,
  counter: /at a time/,
  service: /hours/,
  volunteer: /has left|takes a break|kept apart/,
};

/** From which seed on it shows soon. */
const oftenFrom: Partial<Record<(typeof helpMutations)[number], number>> = { calendar: 22, volunteer: 8 };

const lived = [
  'HelpCancelled',
  'HelpClosed',
  'HelpConfirmationOverdue',
  'HelpConfirmed',
  'HelpContactOpened',
  'HelpConverted',
  'HelpDisputed',
  'HelpFlagged',
  'HelpLogged',
  'HelpOffered',
  'HelpOpened',
  'HelpRefused',
  'HelpReopened',
  'HelpResubmitted',
  'HelpReturned',
  'HelpSettled',
  'HelpSettlementOverdue',
  'HelpSoonReminded',
  'HelpSubmitted',
  'HelpThanked',
  'HelpTomorrowReminded',
  'HelpUnmet',
  'LogReminded',
  'NextOfSeriesOpened',
  'NoShowReported',
  'OfferTurnedDown',
  'PlaceGivenBack',
  'PlaceTaken',
  'ReachWidened',
  'SafetyClosed',
  'SafetyReported',
  'TriageOverdue',
  'VolunteerArrived',
  'WishSubmitted',
];

describe('help in bad weather', () => {
  it(`keeps every promise over ${seeds} seeds`, async () => {
    const sum = { requests: 0, changes: 0, faults: 0 };
    const happened = new Map<string, number>();
    const violations: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
      const run = await runHelpSeed(seed);
      sum.requests += run.requests;
      sum.changes += run.happened.length;
      for (const type of run.happened) happened.set(type, (happened.get(type) ?? 0) + 1);
      sum.faults += run.faults;
      violations.push(...run.violations.map((violation) => `seed ${seed}: ${violation}`));
    }
    process.stdout.write(
      `help: ${seeds} seeds, ${sum.requests} requests, ${sum.changes} changes, ${sum.faults} faults, ${violations.length} violations\n${JSON.stringify(Object.fromEntries(happened))}\n`,
    );
    expect(violations).toEqual([]);
    // All of it was lived through, or the promise would be empty.
    if (seeds >= 300) expect([...happened.keys()]).toEqual(expect.arrayContaining(lived));
    expect(sum.changes).toBeGreaterThan(seeds * 40);
    expect(sum.faults).toBeGreaterThan(seeds * 10);
  }, 7_200_000);

  it('replays a seed exactly', async () => {
    const again = [await runHelpSeed(7), await runHelpSeed(7)].map((run) => [run.trace, run.requests, run.faults]);
    expect(again[1]).toEqual(again[0]);
  });

  it.each(helpMutations)(
    'would notice if this were missing: %s',
    async (mutation) => {
      let seed = oftenFrom[mutation] ?? 1;
      const last = seed + 60;
      let caught: readonly string[] = [];
      const says = noticedBy[mutation] ?? /./;
      for (; seed <= last && caught.length === 0; seed++)
        caught = (await runHelpSeed(seed, mutation)).violations.filter((violation) => says.test(violation));
      process.stdout.write(`without ${mutation}: caught at seed ${seed - 1}: ${caught[0]}\n`);
      expect(caught.length).toBeGreaterThan(0);
      // It is the missing part that is noticed: with it, the same seed is clean.
      expect((await runHelpSeed(seed - 1)).violations).toEqual([]);
      // Hours are guarded several times over: that their record is new is enough by itself.
      if (mutation === 'service')
        expect((await runHelpSeed(seed - 1, 'confirming')).violations.filter((one) => says.test(one))).toEqual([]);
    },
    600_000,
  );
});
