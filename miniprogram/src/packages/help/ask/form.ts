import { HelpForm } from '@shared/help/help.views';
import { type HelpKind, type Speech, shapeOf } from '@shared/help/help-kinds';
import { instantOf } from '@shared/help/when';
import type { Profile } from '@shared/people/people.contracts';
import type { Point } from '@shared/place';
import type { Urgency } from '@shared/terms';
import { dayMs } from '@shared/time';
import type { Contact } from '@/parts/compose/contact-memory';
import { type Checked, type Problem, pageOrder, schemaProblems, textProblems } from '@/parts/compose/problems';
import { noWhen, type WhenDraft, whenDraft, whenField, whenFrom, whenPast } from '@/parts/help/when-draft';
import type { Sent } from '@/parts/media/useUploads';

export type AuthorIs = HelpForm['authorIs'];

/** What is being written, complete or not. `kind` is `unsorted` when somebody would rather just say it. */
export type HelpDraft = {
  readonly kind?: HelpKind | 'unsorted' | undefined;
  readonly words: string;
  readonly media: readonly Sent[];
  readonly when: WhenDraft;
  readonly minutes?: number | undefined;
  readonly people?: number | undefined;
  readonly speech?: Speech | undefined;
  readonly authorIs: AuthorIs;
  readonly forWhom: HelpForm['forWhom'];
  readonly guardian: boolean;
  readonly contact: Contact;
  readonly areaPath: string;
  readonly point?: Point | undefined;
  readonly share?: boolean | undefined;
  readonly sendAnyway?: boolean | undefined;
  /** Whose home it is for, when that is known. */
  readonly householdId?: string | undefined;
  /** The visit it is written from. */
  readonly visitId?: string | undefined;
};

const nobody: Contact = { name: '', phone: '', address: '' };
/** What is known of the person is not asked again; of others nothing is known. */
export const contactFor = (authorIs: AuthorIs, me: Profile, remembered: Contact | undefined): Contact =>
  authorIs === 'self' ? (remembered ?? { ...nobody, name: me.name }) : nobody;

export function blankDraft(me: Profile, authorIs: AuthorIs, areaPath: string, remembered: Contact | undefined): HelpDraft {
  return {
    words: '',
    media: [],
    when: noWhen,
    authorIs,
    forWhom: 'adult',
    guardian: false,
    contact: contactFor(authorIs, me, remembered),
    areaPath,
  };
}

/** The draft of a returned request, from what its author sent. */
export function draftFrom(form: HelpForm, media: readonly Sent[]): HelpDraft {
  const { kind = 'unsorted', words, minutes, people, speech, authorIs, forWhom, contact, areaPath, point, consent } = form;
  return {
    kind,
    words,
    media: form.media.map((id) => media.find((one) => one.id === id) ?? { id, url: '', kind: 'image' as const }),
    when: whenDraft(form.when),
    minutes,
    people,
    speech,
    authorIs,
    forWhom,
    guardian: consent.guardian ?? false,
    contact,
    areaPath,
    point,
    share: consent.share,
  };
}

export const shapeFor = (kind: HelpDraft['kind']) => (kind && kind !== 'unsorted' ? shapeOf[kind] : { usualMinutes: 60, people: 1 });

/** How pressing it is follows from when it is wanted; the community has the last word. */
export function urgencyOf({ kind, when }: Pick<HelpDraft, 'kind' | 'when'>, now: Date): Urgency {
  if (kind === 'urgentNeed' || when.kind === 'atOnce') return 'urgent';
  const first = when.kind === 'window' ? when.to : when.day;
  if (when.kind === undefined || first === '') return 'normal';
  const start = instantOf(first, when.kind === 'window' ? '18:00' : when.clock || '12:00');
  return Date.parse(start) - now.getTime() < 2 * dayMs ? 'soon' : 'normal';
}

const asSent = (draft: HelpDraft, now: Date): unknown => ({
  ...(draft.kind && draft.kind !== 'unsorted' && { kind: draft.kind }),
  words: draft.words,
  urgency: urgencyOf(draft, now),
  when: whenFrom(draft.when),
  ...(draft.minutes && { minutes: draft.minutes }),
  ...(draft.people && { people: draft.people }),
  ...(draft.speech && { speech: draft.speech }),
  areaPath: draft.areaPath,
  ...(draft.point && { point: draft.point }),
  authorIs: draft.authorIs,
  forWhom: draft.forWhom,
  contact: { ...draft.contact, phone: draft.contact.phone.replace(/[\s-]/g, '') },
  media: draft.media.map(({ id }) => id),
  consent: { share: draft.share, ...(draft.forWhom === 'child' && draft.guardian && { guardian: true }) },
  ...(draft.sendAnyway && { sendAnyway: true }),
  ...(draft.householdId &&
    draft.authorIs !== 'self' && { householdId: draft.householdId, ...(draft.visitId && { visitId: draft.visitId }) }),
});

/** What volunteers would read and must not hold. */
export const publicProblems = ({ words }: Pick<HelpDraft, 'words'>): Problem[] => textProblems({ '/words': words });

/** The form to send, or what is still missing or wrong, in the order in which it is asked. */
export function checkDraft(draft: HelpDraft, now: Date): Checked<HelpForm> {
  const sent = asSent(draft, now);
  const parsed = HelpForm.safeParse(sent);
  const problems: Problem[] = parsed.success
    ? []
    : schemaProblems(parsed.error.issues, sent).map((problem) => ({ ...problem, field: whenField(problem.field, draft.when) }));
  problems.push(...publicProblems(draft));
  const said = draft.words.trim() !== '' || draft.media.some(({ kind }) => kind === 'audio');
  if (draft.kind === undefined && !said) problems.push({ field: '/kind', reason: 'saySomething' });
  else if (draft.kind === 'unsorted' && !said) problems.push({ field: '/words', reason: 'saySomething' });
  const past = whenPast(draft.when, now);
  if (past) problems.push({ field: past, reason: 'whenPast' });
  if (draft.forWhom === 'child' && !draft.guardian) problems.push({ field: '/consent/guardian', reason: 'guardianConsentNeeded' });
  if (parsed.success && problems.length === 0) return { form: parsed.data, problems: [] };
  return { problems: order.sort(problems) };
}

/** The fields by part of the page, in the order asked. */
const parts = [
  ['/kind'],
  ['/words', '/media'],
  ['/when'],
  ['/authorIs', '/forWhom', '/consent/guardian'],
  ['/contact/name', '/contact/phone', '/contact/address', '/areaPath', '/point'],
  ['/minutes', '/people', '/speech'],
  ['/consent/share'],
] as const;
export const order = pageOrder(parts);

/** The element a field's error is shown at. */
export const fieldId = (field: string): string => `help${field.replaceAll('/', '-')}`;

/** The pointers that a change of this part of the draft puts right. */
export const fieldsOf = (name: string): readonly string[] => {
  if (name === 'share') return ['/consent/share'];
  if (name === 'guardian' || name === 'forWhom') return ['/consent/guardian', '/forWhom'];
  if (name === 'words' || name === 'media' || name === 'kind') return ['/words', '/media', '/kind'];
  return [`/${name}`];
};

/** Whether anything worth keeping was written. */
export const isWritten = (draft: HelpDraft): boolean =>
  Boolean(draft.kind || draft.words.trim() || draft.media.length > 0 || draft.when.kind);
