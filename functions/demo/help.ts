import type { HelpActor } from '@shared/help/help.events';
import { defaultHelpRules as rules } from '@shared/help/help.rules';
import { maskName } from '@shared/people/mask';
import type { FieldCrypto } from '../core/field-crypto';
import type { Item } from '../core/store';
import { submitHelp } from '../help/asking.decisions';
import { helpFrom, sealContact } from '../help/help.form';
import { helpRepository } from '../help/help.repository';
import { submissionWrites } from '../help/help.writes';
import type { NewPerson } from '../people/person';
import { volunteerRepository } from '../volunteers/volunteer.repository';
import { helpLives } from './help-lives';
import { type HelpPlan, type HelpWay, helpPlansOf } from './help-plans';
import { type HelpLife, type Replay, replayIn } from './help-replay';
import { type HelpScene, NobodyComes } from './help-scene';
import { type HelpText, helpTexts } from './help-texts';
import { timesFrom } from './help-times';
import type { Household } from './households';
import { inventedName, inventedPhone } from './identity';
import { joinAll } from './joining';
import { givenUp } from './letters';
import type { Crowd } from './people';
import { liuyin, placeNear } from './places';
import { type Chance, inTurn } from './random';
import { newRound, type Round } from './round';
import type { Joiner } from './volunteers';

export type HelpSetting = {
  readonly chance: Chance;
  readonly crowd: Crowd;
  readonly households: readonly Household[];
  readonly rounds: readonly (readonly Joiner[])[];
  readonly crypto: FieldCrypto;
  readonly now: Date;
};

/** Phones of people who have no account, far behind those who have. */
const firstPhoneWithoutAccount = 60_000_000;

/** The items of one round after another: its volunteers, their groups, and the requests they were there for, lived through until now. */
export async function* helpOf(setting: HelpSetting): AsyncGenerator<readonly Item[]> {
  const { crowd, now } = setting;
  const town = townOf(setting);
  let turn = 0;
  for (const [number, joiners] of setting.rounds.entries()) {
    const round = newRound();
    await joinAll({ round, number, crowd, now }, joiners);
    const replay = replayIn(round, town.householdOf);
    const lives: HelpLife[] = [];
    const begin: Replay['begin'] = async (...given) => {
      const life = await replay.begin(...given);
      lives.push(life);
      return life;
    };
    for (const plan of helpPlansOf(number, liuyin)) {
      let tries = 0;
      while (!(await isLived(sceneOf(setting, town, round, { begin }, plan, turn++))))
        if (++tries > 5) throw new Error(`Nobody can: ${plan.way}`);
    }
    for (const life of lives) await life.until(now);
    const items = round.items(now);
    yield items;
    if (number === 0) yield givenUp(items, now);
  }
}

/** Lives a plan; where everybody is somewhere else then, the request stays as it is, still looking, and the plan is lived by another one. */
const isLived = async (scene: HelpScene): Promise<boolean> => {
  try {
    await helpLives[scene.plan.way](scene);
    return true;
  } catch (fault) {
    if (fault instanceof NobodyComes) return false;
    throw fault;
  }
};

/** Who and what is looked up again and again. */
const townOf = ({ crowd, households, rounds }: HelpSetting) => {
  const everybody = [...crowd.residents, ...crowd.gridWorkers, ...crowd.helpers, ...rounds.flat().map(({ person }) => person)];
  const people = new Map(everybody.map((person) => [person.personId, person]));
  const homes = new Map(households.map((household) => [household.householdId, household]));
  return {
    people,
    homes,
    byPhone: new Map(everybody.map((person) => [person.phone, person])),
    householdOf: (personId: string) => people.get(personId)?.householdId,
  };
};
type Town = ReturnType<typeof townOf>;

/** Needs that cannot wait, and those for which hardly anybody is qualified, make other stories. */
const fits = (way: HelpWay, plan: HelpPlan, { kind, people, urgency }: HelpText): boolean => {
  if (plan.kind) return kind === plan.kind && (way !== 'groupTaken' || people > 1);
  switch (way) {
    case 'fresh':
    case 'returned':
      return true;
    case 'partly':
      return people > 1 && kind !== 'counselling';
    case 'groupTaken':
      return kind === 'moving';
    case 'replaced':
    case 'noShow':
    case 'givenBack':
      return people < 3 && kind !== 'counselling' && kind !== 'urgentNeed';
    case 'weekly':
      return kind === 'company' || kind === 'tutoring' || kind === 'errands';
    case 'flagged':
    case 'unmet':
      return urgency === 'soon';
    case 'untriaged':
      return urgency === 'normal';
    case 'underWay':
    case 'thanked':
    case 'closedQuietly':
      return kind !== 'counselling';
    default:
      return kind !== 'counselling' && kind !== 'urgentNeed';
  }
};

const authorFor = ({ crowd }: HelpSetting, { people }: Town, plan: HelpPlan, turn: number): NewPerson => {
  const named = people.get(plan.author ?? '');
  if (named) return named;
  const here = ({ homeArea }: NewPerson) => plan.community === undefined || homeArea === plan.community;
  const residents = crowd.residents.filter((one) => here(one) && one.personId !== 'zhou' && one.personId !== 'zhouwen');
  return turn % 4 === 1 ? inTurn(crowd.gridWorkers.filter(here), turn >> 2) : inTurn(residents, turn * 7 + 3);
};

const sceneOf = (setting: HelpSetting, town: Town, round: Round, replay: Replay, plan: HelpPlan, turn: number): HelpScene => {
  const { chance, crowd, crypto, now } = setting;
  const author = authorFor(setting, town, plan, turn);
  const subject = town.people.get(plan.subject ?? '') ?? author;
  const byGridWorker = author.grants.some(({ role }) => role === 'gridWorker');
  const areaPath = subject.homeArea;
  const text = inTurn(
    helpTexts.filter((one) => fits(plan.way, plan, one)),
    turn,
  );
  const officer = crowd.officers.find(({ grants }) => grants.some((one) => one.role === 'communityOfficer' && one.areaPath === areaPath));
  if (!officer) throw new Error(`No officer for ${areaPath}.`);
  const contact = {
    name: byGridWorker ? inventedName(chance) : subject.name,
    phone: (!byGridWorker && subject.phone) || inventedPhone(firstPhoneWithoutAccount + turn),
    address: (
      town.homes.get(subject.householdId ?? '') ??
      inTurn(
        setting.households.filter(({ community }) => community === areaPath),
        turn,
      )
    ).address,
  };
  const asker: HelpActor = { personId: author.personId, label: maskName(author.name), as: byGridWorker ? 'gridWorker' : 'asker' };
  const seal = { close: crypto.seal, open: crypto.open };
  const requests = helpRepository(round.store);
  return {
    times: timesFrom(now),
    turn,
    chance,
    plan,
    text,
    round,
    householdOf: town.householdOf,
    asker,
    officer: { personId: officer.personId, label: maskName(officer.name), as: 'officer' },
    seal,
    groupOf: (groupId) => volunteerRepository(round.store).group(groupId),
    reportsOf: (helpId) => requests.reports(helpId),
    ask: async (at, when, { kind, words } = {}) => {
      const form = {
        words: words ?? text.words,
        urgency: text.urgency,
        when,
        areaPath,
        authorIs: byGridWorker ? ('gridWorker' as const) : subject === author ? ('self' as const) : ('relative' as const),
        forWhom: kind ? ('adult' as const) : text.forWhom,
        contact,
        media: [],
        consent: { share: turn % 9 !== 4, ...(text.forWhom === 'child' && { guardian: true }) },
        ...(kind === undefined && { kind: text.kind, minutes: plan.minutes ?? text.minutes, people: text.people }),
        ...(turn % 4 !== 2 && { point: placeNear(areaPath, chance.whole(-5, 5), chance.whole(-4, 4)) }),
        ...(turn % 13 === 6 && { speech: 'jin' as const }),
      };
      const caller = { ...author, sessionId: 'demo' };
      const people = { find: async (id: string) => town.people.get(id), findByPhone: async (phone: string) => town.byPhone.get(phone) };
      const request = await helpFrom(
        form,
        `help${String(turn + 1).padStart(4, '0')}`,
        caller,
        { people, households: { find: async () => undefined }, visits: { find: async () => undefined }, may: () => false },
        at,
      );
      return replay.begin(submitHelp(request, rules, at), asker, (help) => submissionWrites(help, sealContact(contact, seal)));
    },
  };
};
