import type { ClueForm } from '@shared/clues/clue.form';
import type { ClueContact } from '@shared/clues/clue-commands.contracts';
import { kindOf } from '@shared/media/media-kind';
import { voiceSeconds } from '@shared/media/uploads.contracts';
import type { Caller } from '@shared/people/caller';
import { maskName } from '@shared/people/mask';
import { coarse } from '@shared/place';
import type { Refusal } from '@shared/result';
import type { FieldCrypto } from '../core/field-crypto';
import { namedVisit } from '../core/named-visit';
import type { ClueDeps } from './clue.deps';
import { reporterKeyOf } from './clue.relations';
import type { SealedClueContact } from './clue.repository';
import type { NewClue } from './reporting.decisions';

const most = { image: 9, audio: 1, video: 1 } as const;
const slackSeconds = 1.5;
/** A voice note whose file does not tell how long it lasts may be so large: sixty seconds of what phones record, and a reserve. */
const untoldBytes = 2 * 1024 * 1024;

/** Whether these files are there, belong to one of these owners, and are few and short enough. */
export const mediaRefusal = async (
  ids: readonly string[],
  owners: readonly string[],
  deps: Pick<ClueDeps, 'media'>,
): Promise<Refusal | undefined> => {
  const kinds = ids.map(kindOf);
  if (
    new Set(ids).size !== ids.length ||
    (['image', 'audio', 'video'] as const).some((kind) => kinds.filter((one) => one === kind).length > most[kind])
  )
    return { reason: 'tooManyFiles', field: '/media' };
  const found = await deps.media.findMany(ids);
  if (found.length !== ids.length || !found.every(({ ownerId }) => owners.includes(ownerId)))
    return { reason: 'mediaUnknown', field: '/media' };
  const tooLong = found.some(
    ({ mediaId, seconds, bytes = 0 }) =>
      kindOf(mediaId) === 'audio' && (seconds === undefined ? bytes > untoldBytes : seconds > voiceSeconds + slackSeconds),
  );
  return tooLong ? { reason: 'voiceTooLong', field: '/media', details: { seconds: voiceSeconds } } : undefined;
};

type Sealing = Pick<FieldCrypto, 'seal' | 'open'>;
type Person = { name: string; phone?: string | undefined; address?: string | undefined };
const each = (who: 'about' | 'reporter', person: Person, act: (purpose: string, text: string) => string) =>
  Object.fromEntries(
    (['name', 'phone', 'address'] as const).flatMap((field) => {
      const text = person[field];
      return text === undefined ? [] : [[field, act(`clue.${who}.${field}`, text)]];
    }),
  );

/** What the report tells of people, sealed field by field; undefined when it tells nothing. */
export const sealContact = ({ about, contact }: Pick<ClueForm, 'about' | 'contact'>, crypto: Sealing): SealedClueContact | undefined =>
  about || contact
    ? ({
        ...(about && { about: each('about', about, crypto.seal) }),
        ...(contact && { reporter: each('reporter', contact, crypto.seal) }),
      } as SealedClueContact)
    : undefined;
export const openContact = ({ about, reporter }: SealedClueContact, crypto: Sealing): ClueContact =>
  ({
    ...(about && { about: each('about', about, crypto.open) }),
    ...(reporter && { reporter: each('reporter', reporter, crypto.open) }),
  }) as ClueContact;

type Whose = { readonly caller: Caller | undefined; readonly countyId: string; readonly id: string };

/** The clue that the form describes. Whom it is about follows from their phone, when there is an account with it in this county. */
export const clueFrom = async (form: ClueForm, { caller, countyId, id }: Whose, deps: ClueDeps): Promise<NewClue> => {
  const called = form.about?.phone ? await deps.people.findByPhone(form.about.phone) : undefined;
  const subject = called?.countyId === countyId ? called : undefined;
  const household = form.householdId ? await deps.households.find(form.householdId) : undefined;
  const householdId = household?.id ?? subject?.householdId;
  const visitId = await namedVisit(form.visitId, household?.id, deps);
  return {
    id,
    countyId,
    areaPath: form.areaPath,
    foundBy: form.foundBy,
    anonymous: form.anonymous,
    words: form.words,
    media: form.media,
    aboutLabel: form.about ? maskName(form.about.name) : (household?.headLabel ?? ''),
    kind: 'other',
    urgency: 'normal',
    title: `${await deps.areas.nameOf(form.areaPath)}的线索`,
    ...(caller && !form.anonymous && { reporterId: caller.personId }),
    ...(caller && form.anonymous && { reporterKey: reporterKeyOf(deps, caller.personId) }),
    ...(form.point && { point: coarse(form.point) }),
    ...(subject && { subjectId: subject.personId }),
    ...(householdId && { householdId }),
    ...(visitId && { visitId }),
  };
};
