import { maskName } from '@shared/people/mask';
import { after, localDay } from '@shared/time';
import type { Holder } from '@shared/wishes/wish';
import type { Actor } from '@shared/wishes/wish.events';
import { defaultWishRules as rules } from '@shared/wishes/wish.rules';
import type { FieldCrypto } from '../core/field-crypto';
import type { Write } from '../core/store';
import type { NewPerson } from '../people/person';
import { type NewWish, submitWish } from '../wishes/wish.decisions';
import { sealContact } from '../wishes/wish.form';
import type { Household } from './households';
import { inventedName, inventedPhone } from './identity';
import { lives, type Scene } from './lives';
import type { Crowd } from './people';
import { countyId } from './places';
import { type Plan, plansOf, ways, wishesPerScale } from './plans';
import { type Chance, inTurn } from './random';
import { begin, daysBefore } from './replay';
import { type WishText, wishTexts } from './wish-texts';

type Setting = {
  readonly chance: Chance;
  readonly crowd: Crowd;
  readonly households: readonly Household[];
  readonly crypto: FieldCrypto;
  readonly now: Date;
  readonly scale: number;
};

/** Phones of people who have no account, far behind those who have. */
const firstPhoneWithoutAccount = 50_000_000;
const calmWays = new Set(['dueSoon', 'overdue', 'extended']);

/** The writes of one wish after another, each lived through from its submission until now. */
export function* wishesOf(setting: Setting): Generator<readonly Write[]> {
  const town = townOf(setting);
  for (let round = 0; round < setting.scale; round++) {
    const plans = plansOf(round);
    for (const [at, plan] of plans.entries()) yield oneWish(setting, town, plan, round * wishesPerScale + at);
  }
}

/** Who and what is looked up again and again. */
const townOf = ({ crowd, households }: Setting) => {
  const inCommunity = new Map<string, Household[]>();
  for (const household of households) {
    const neighbours = inCommunity.get(household.community) ?? [];
    neighbours.push(household);
    inCommunity.set(household.community, neighbours);
  }
  return {
    people: new Map([...crowd.residents, ...crowd.gridWorkers, ...crowd.helpers].map((person) => [person.personId, person])),
    households: new Map(households.map((household) => [household.householdId, household])),
    inCommunity,
  };
};

const oneWish = (
  { chance, crowd, households, crypto, now }: Setting,
  town: ReturnType<typeof townOf>,
  plan: Plan,
  turn: number,
): readonly Write[] => {
  const drawn = turn % 4 === 3 ? inTurn(crowd.gridWorkers, turn >> 2) : inTurn(crowd.residents, turn * 7 + 2);
  const author = town.people.get(plan.author ?? '') ?? drawn;
  const subject = town.people.get(plan.subject ?? '');
  const byGridWorker = author.grants.some(({ role }) => role === 'gridWorker');
  const text = textFor(turn, calmWays.has(plan.way));
  const areaPath = (subject ?? author).homeArea;
  const household =
    town.households.get((subject ?? author).householdId ?? '') ?? inTurn(town.inCommunity.get(areaPath) ?? households, turn);
  const contact = {
    name: byGridWorker ? inventedName(chance) : (subject ?? author).name,
    phone: byGridWorker
      ? inventedPhone(firstPhoneWithoutAccount + turn)
      : ((subject ?? author).phone ?? inventedPhone(firstPhoneWithoutAccount + turn)),
    address: household.address,
  };

  const scene = sceneOf(chance, crowd, town, plan, turn, areaPath, author, byGridWorker, now);
  const mayBeOnWall = ways[plan.way] !== 'verified';
  const form = (at: Date): NewWish => ({
    id: `wish${String(turn + 1).padStart(4, '0')}`,
    countyId,
    areaPath,
    authorId: author.personId,
    authorIs: byGridWorker ? 'gridWorker' : subject ? 'relative' : 'self',
    forWhom: text.forWhom,
    wisherLabel: text.forWhom === 'adult' ? maskName(contact.name) : '',
    title: text.title,
    story: text.story,
    campaign: text.campaign,
    category: text.category,
    urgency: text.urgency,
    estimatedYuan: text.yuan,
    media: [],
    consent: { publish: mayBeOnWall, givenAt: at.toISOString(), ...(text.forWhom === 'child' && { guardian: true }) },
    ...(!byGridWorker && { subjectId: (subject ?? author).personId, householdId: household.householdId }),
    ...(plan.way === 'onWall' && turn % 3 === 0 && { neededBy: localDay(daysBefore(now, -chance.whole(6, 14))) }),
  });
  const start = scene.day(scene.from);
  const life = begin(
    submitWish(form(start), rules, start),
    scene.wisher,
    sealContact(contact, { close: crypto.seal, open: crypto.open }),
    rules,
  );
  lives[plan.way].live(life, { ...scene, form });
  life.until(now);
  return life.writes;
};

const calmTexts = wishTexts.filter(({ urgency }) => urgency !== 'urgent');
const textFor = (turn: number, calm: boolean): WishText => inTurn(calm ? calmTexts : wishTexts, turn);

const actor = (person: NewPerson, as: Exclude<Actor, { as: 'clock' }>['as']): Actor => ({
  personId: person.personId,
  label: maskName(person.name),
  as,
});

export const holderOf = (person: NewPerson): Holder => {
  const grant = person.grants.find(({ role }) => role === 'helper' || role === 'volunteer');
  return {
    helperId: person.personId,
    kind: grant?.helperKind ?? 'volunteer',
    label: grant?.orgName ?? maskName(person.name),
    ...(grant?.orgId && { orgId: grant.orgId }),
  };
};

const sceneOf = (
  chance: Chance,
  crowd: Crowd,
  town: ReturnType<typeof townOf>,
  plan: Plan,
  turn: number,
  areaPath: string,
  author: NewPerson,
  byGridWorker: boolean,
  now: Date,
): Omit<Scene, 'form'> => {
  const helper = (id: string | undefined, fallback: number) => town.people.get(id ?? '') ?? inTurn(crowd.helpers, fallback);
  const holder = helper(plan.holder, turn * 3 + 5);
  const waiter = helper(plan.waiter, turn * 3 + 26);
  const officer = crowd.officers.find(({ grants }) =>
    grants.some((grant) => grant.role === 'communityOfficer' && grant.areaPath === areaPath),
  );
  if (!officer) throw new Error(`No officer for ${areaPath}.`);
  const past = new Map<number, Date>();
  return {
    now,
    turn,
    from: chance.whole(...lives[plan.way].from),
    pick: chance.pick,
    wisher: actor(author, byGridWorker ? 'gridWorker' : 'wisher'),
    officer: { ...actor(officer, 'officer'), personId: officer.personId, label: maskName(officer.name) },
    holder: { ...holderOf(holder), openClaims: 0, by: actor(holder, 'holder'), claims: actor(holder, 'helper') },
    waiter: { ...holderOf(waiter), openClaims: 0, by: actor(waiter, 'helper'), claims: actor(waiter, 'helper') },
    day: (days) => {
      const known = past.get(days) ?? officeHours(chance, now, days);
      past.set(days, known);
      return known;
    },
  };
};

/** Between 9:00 and 14:00 of the day so many days ago; today, some hours before now. */
const officeHours = (chance: Chance, now: Date, days: number): Date => {
  if (days < 1) return daysBefore(now, 0.15);
  const midnight = new Date(`${localDay(daysBefore(now, days))}T00:00:00+08:00`);
  return new Date(after(midnight, (9 * 60 + chance.whole(0, 299)) * 60_000));
};
