import { defaultClueRules } from '@shared/clues/clue.rules';
import type { Household } from '@shared/households/household';
import { maskName } from '@shared/people/mask';
import { sealContact as sealClueContact } from '../clues/clue.form';
import { contactKey } from '../clues/clue.keys';
import { reporterKeyOf } from '../clues/clue.relations';
import { isOwned } from '../clues/clue.step';
import { type NewClue, reportClue } from '../clues/reporting.decisions';
import type { FieldCrypto } from '../core/field-crypto';
import type { Item, Write } from '../core/store';
import { trackingCodeFor, trackingItem } from '../core/tracking-code';
import { mediaIdOf, mediaWrite } from '../media/media.repository';
import { type ClueScene, clueLives } from './clue-lives';
import { openings } from './clue-opened';
import { type ClueCrowd, communityOf, lookingAt, officeOf, officerOf, reporterOf } from './clue-people';
import { type CluePlan, cluePlansOf, endOf } from './clue-plans';
import { beginClue, type ClueLife } from './clue-replay';
import { clueTexts } from './clue-texts';
import * as words from './clue-words';
import { timesFrom } from './help-times';
import { inventedName, inventedPhone } from './identity';
import type { Crowd } from './people';
import { cluePicture } from './picture';
import { cellsOf, communities, countyId, nameOfArea, placeNear } from './places';
import { type Chance, inTurn } from './random';
import { settled } from './replay';
import { newRound, type Round } from './round';

export type ClueSetting = {
  readonly chance: Chance;
  readonly crowd: ClueCrowd & Pick<Crowd, 'helpers'>;
  /** The files as visits left them. */
  readonly files: readonly Household[];
  readonly crypto: FieldCrypto;
  readonly now: Date;
  readonly scale: number;
};
/** The clues themselves, the help opened from them, and the wishes, whose claims are counted with all others. */
export type LivedClues = { readonly items: readonly Item[]; readonly wishes: readonly (readonly Write[])[] };

/** Phones of people who have no account, far behind those who have. */
const firstPhoneWithoutAccount = 70_000_000;

/** Clues in every state, each lived through from the report until now. */
export async function cluesOf(setting: ClueSetting): Promise<LivedClues> {
  const [clues, wishes, round] = [[] as ClueLife[], [] as (readonly Write[])[], newRound()];
  for (let turn = 0, number = 0; number < setting.scale; number++)
    for (const plan of cluePlansOf(number)) {
      const life = await clueLives[plan.way](sceneOf(setting, plan, turn++, clues, wishes, round));
      life.until(setting.now);
      clues.push(life);
    }
  return { items: [...settled(clues.flatMap(({ writes }) => writes)), ...round.items(setting.now)], wishes };
}

const placeOf = ({ files, chance }: ClueSetting, plan: CluePlan, turn: number): { areaPath: string; household: Household | undefined } => {
  const drawn = inTurn(communities, turn * 5 + 3).path;
  const community = communities.find(({ path }) => path.endsWith(`/${plan.community ?? '-'}`))?.path ?? drawn;
  const cells = cellsOf(community);
  const cell = (plan.cell ? cells[plan.cell - 1] : chance.pick(cells))?.path ?? community;
  const living = files.filter(({ status }) => status === 'active');
  const fitting = plan.householdId
    ? living.filter(({ id }) => id === plan.householdId)
    : plan.outcome === 'watched'
      ? living.filter(({ watched }) => watched)
      : living.filter(({ areaPath }) => areaPath.startsWith(`${community}/`));
  const household = (plan.known || plan.householdId) && fitting.length > 0 ? inTurn(fitting, turn) : undefined;
  const inCell = plan.cell !== undefined || plan.to === 'cell' || plan.by === 'cellGrid' || turn % 2 === 0;
  return { areaPath: household?.areaPath ?? (inCell ? cell : community), household };
};

const sceneOf = (
  setting: ClueSetting,
  plan: CluePlan,
  turn: number,
  clues: readonly ClueLife[],
  wishes: (readonly Write[])[],
  round: Round,
): ClueScene => {
  const { chance, crowd, crypto, now } = setting;
  const { areaPath, household } = placeOf(setting, plan, turn);
  const community = communityOf(areaPath);
  const times = timesFrom(now);
  const id = `clue${String(turn + 1).padStart(4, '0')}`;
  const ends = endOf(plan);
  const text = inTurn(
    clueTexts.filter((one) => !ends || one.ends.includes(ends)),
    turn,
  );
  const short = !ends && turn % 17 === 4;
  const told = short ? inTurn(words.shortWords, turn) : text.words;
  const picture = cluePicture(short ? words.shortPhoto : text.photo);
  const { person, foundBy } = reporterOf(plan, areaPath, household?.id, turn, crowd);
  const anonymous = plan.by === 'hidden' || plan.by === 'stranger';
  const subject = household && crowd.residents.find(({ householdId }) => householdId === household.id);
  // Somebody without a file is named by some of those who tell of them.
  const name = subject?.name ?? (household || turn % 3 === 0 ? '' : inventedName(chance));
  const phone = subject?.phone ?? inventedPhone(firstPhoneWithoutAccount + turn);
  const address = `${nameOfArea(community)}平房区${chance.whole(1, 9)}排${chance.whole(1, 30)}号`;
  const reporter: ClueScene['reporter'] =
    person && !anonymous ? { personId: person.personId, label: maskName(person.name), as: 'reporter' } : { as: 'guest' };
  const officer = officerOf(crowd, community);
  const looking = lookingAt(plan.to ?? 'community', areaPath, crowd);
  const photos = plan.photo ? [mediaIdOf('image', id)] : [];
  const aboutLabel = household?.headLabel ?? (name && maskName(name));
  const form: NewClue = {
    id,
    countyId,
    areaPath,
    foundBy,
    anonymous,
    words: told,
    media: photos,
    aboutLabel,
    kind: 'other',
    urgency: 'normal',
    title: `${nameOfArea(areaPath)}的线索`,
    ...(person && !anonymous && { reporterId: person.personId }),
    ...(person && anonymous && { reporterKey: reporterKeyOf({ crypto }, person.personId) }),
    ...(turn % 3 !== 1 && { point: placeNear(community, chance.whole(-4, 4), chance.whole(-4, 4)) }),
    ...(subject && { subjectId: subject.personId }),
    ...(household && { householdId: household.id }),
  };
  const contact = sealClueContact(
    {
      ...(name && { about: { name, address, ...(subject && { phone }) } }),
      ...(plan.by === 'guest' && {
        contact: { name: inventedName(chance), phone: inventedPhone(firstPhoneWithoutAccount + 500_000 + turn) },
      }),
    },
    crypto,
  );
  return {
    plan,
    turn,
    times,
    text,
    areaPath,
    photos,
    reporter,
    officer,
    looking,
    tell: (at) => {
      const code = trackingCodeFor(crypto, `demo ${id}`, 'CLUE');
      const also: Write[] = [
        { put: trackingItem(crypto, code, { kind: 'CLUE', id }), when: 'absent' },
        ...(contact ? [{ put: { ...contactKey(id), contact } }] : []),
        ...photos.map((photo) => mediaWrite(photo, person && !anonymous ? person.personId : `clue.${id}`, picture, at)),
      ];
      return beginClue(reportClue(form, officeOf('community', community), defaultClueRules, at), reporter, also);
    },
    other: () =>
      clues.find((life) => {
        const one = life.clue();
        return isOwned(one) && one.status === 'dispatched' && communityOf(one.areaPath) === community;
      }) ?? clues.find((life) => life.clue().status === 'dispatched'),
    ...openings({
      setting,
      turn,
      times,
      community,
      text,
      looking,
      officer,
      subject,
      household,
      met: { name: name || inventedName(chance), phone, address },
      wishes,
      round,
    }),
  };
};
