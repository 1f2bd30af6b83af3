import { helpWords } from '@shared/glossary/help';
import { defaultHelpRules } from '@shared/help/help.rules';
import { shapeOf } from '@shared/help/help-kinds';
import type { Household } from '@shared/households/household';
import { maskName } from '@shared/people/mask';
import type { Actor as WishActor } from '@shared/wishes/wish.events';
import { defaultWishRules } from '@shared/wishes/wish.rules';
import type { Write } from '../core/store';
import { cancelHelp, submitHelp } from '../help/asking.decisions';
import { sealContact as sealHelpContact } from '../help/help.form';
import { submissionWrites } from '../help/help.writes';
import type { NewPerson } from '../people/person';
import { claimWish } from '../wishes/claim.decisions';
import { confirmWish, deliverWish } from '../wishes/delivery.decisions';
import { submitWish, verifyWish } from '../wishes/wish.decisions';
import { sealContact as sealWishContact } from '../wishes/wish.form';
import { cast } from './cast';
import type { ClueScene } from './clue-lives';
import * as words from './clue-words';
import type { ClueSetting } from './clues';
import { replayIn } from './help-replay';
import { countyId } from './places';
import { inTurn } from './random';
import { begin } from './replay';
import type { Round } from './round';
import { holderOf } from './wishes';

type Opening = Pick<ClueScene, 'turn' | 'times' | 'text' | 'looking' | 'officer'> & {
  readonly setting: ClueSetting;
  readonly community: string;
  readonly subject: NewPerson | undefined;
  readonly household: Household | undefined;
  /** How to reach whom it is for, as the visit found it. */
  readonly met: { readonly name: string; readonly phone: string; readonly address: string };
  readonly wishes: (readonly Write[])[];
  readonly round: Round;
};

/** What a visit opens, lived through until now: wishes with their claims, help in a round of its own. */
export const openings = ({
  setting,
  turn,
  times,
  community,
  text,
  looking,
  officer,
  subject,
  household,
  met,
  wishes,
  round,
}: Opening): Pick<ClueScene, 'wish' | 'help'> => {
  const { crowd, crypto, now } = setting;
  const opened = (at: Date) => ({
    countyId,
    areaPath: community,
    authorId: looking.doer.personId,
    authorIs: 'gridWorker' as const,
    forWhom: 'adult' as const,
    media: [],
    urgency: text.urgency,
    consentedAt: at.toISOString(),
    ...(subject && { subjectId: subject.personId }),
    ...(household && { householdId: household.id }),
  });
  const seal = { close: crypto.seal, open: crypto.open };
  const writer = looking.doer.as === 'gridWorker' ? 'gridWorker' : 'officer';
  const author = { personId: looking.doer.personId, label: looking.doer.label, as: writer } as const;
  const verifier: WishActor = { personId: officer.personId, label: officer.label, as: 'officer' };
  return {
    wish: (wishId, at, until) => {
      const { consentedAt, ...base } = opened(at);
      if (!text.wish) throw new Error(`Nobody would open a wish from “${text.title}”.`);
      const { title, story, category, yuan } = text.wish;
      const consent = { publish: false, givenAt: consentedAt };
      const campaign = category === 'study' ? 'schooling' : category === 'repair' ? 'housing' : 'goodwill';
      const wish = {
        ...base,
        id: wishId,
        wisherLabel: maskName(met.name),
        title,
        story,
        campaign,
        category,
        estimatedYuan: yuan,
        consent,
      } as const;
      const life = begin(submitWish(wish, defaultWishRules, at), author, sealWishContact(met, seal), defaultWishRules);
      const day = Number(until === 'wall' ? -3 : -8);
      life.do(times.at(day, 10), verifier, (one, then) => verifyWish(one, officer, true, then));
      const done = until === 'confirmed' ? times.at(-2, 10) : undefined;
      if (done) {
        const helper = inTurn(
          crowd.helpers.filter(({ personId }) => !cast.some((part) => part.id === personId)),
          turn,
        );
        const holder = { ...holderOf(helper), openClaims: 0 };
        const holds: WishActor = { personId: helper.personId, label: maskName(helper.name), as: 'helper' };
        life.do(times.at(-7, 10), holds, (one, then) => claimWish(one, holder, defaultWishRules, then));
        const said = { words: '东西送到家里，当面试过，都好用。', media: [] };
        life.do(times.at(-4, 10), { ...holds, as: 'holder' }, (one, then) => deliverWish(one, holder, said, defaultWishRules, then));
        life.do(done, author, (one, then) => confirmWish(one, 'wisher', defaultWishRules, then));
      }
      life.until(now);
      wishes.push(life.writes);
      return done;
    },
    help: async (helpId, at, calledOff) => {
      const { consentedAt, ...base } = opened(at);
      if (!text.help) throw new Error(`Nobody would ask for help because of “${text.title}”.`);
      const kind = text.help;
      const { usualMinutes: minutes, people } = shapeOf[kind];
      const request = {
        ...base,
        id: helpId,
        askerLabel: maskName(met.name),
        kind,
        title: helpWords[`helpKind.${kind}`].zh,
        words: words.outcomeWords.helpOpened,
        when: { kind: 'atOnce' },
        minutes,
        people,
        consent: { share: false, givenAt: consentedAt },
      } as const;
      const { begin: ask } = replayIn(round, () => undefined);
      const life = await ask(submitHelp(request, defaultHelpRules, at), author, (help) =>
        submissionWrites(help, sealHelpContact(met, seal)),
      );
      if (calledOff) await life.do(calledOff, author, (one, then) => cancelHelp(one, 'asker', '儿女接回去照看了', then));
      await life.until(now);
    },
  };
};
