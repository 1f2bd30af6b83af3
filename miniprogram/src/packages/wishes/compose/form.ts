import type { Profile } from '@shared/people/people.contracts';
import type { Campaign, Urgency, WishCategory } from '@shared/terms';
import { localDay } from '@shared/time';
import type { ForWhom } from '@shared/wishes/wish';
import { WishForm } from '@shared/wishes/wish.views';
import { type Checked, type Problem, pageOrder, schemaProblems, textProblems } from '@/parts/compose/problems';
import type { Sent } from '@/parts/media/useUploads';

export type AuthorIs = WishForm['authorIs'];
type Contact = WishForm['contact'];

/** What is being written, complete or not. An empty `campaign` follows the category. */
export type WishDraft = {
  readonly title: string;
  readonly story: string;
  readonly category?: WishCategory | undefined;
  readonly campaign?: Campaign | undefined;
  readonly urgency: Urgency;
  readonly estimatedYuan?: number | undefined;
  readonly neededBy: string;
  readonly areaPath: string;
  readonly forWhom: ForWhom;
  readonly contact: Contact;
  readonly media: readonly Sent[];
  readonly publish?: boolean | undefined;
  readonly guardian: boolean;
  /** Whose home it is for, when that is known. */
  readonly householdId?: string | undefined;
  /** The visit it is written from. */
  readonly visitId?: string | undefined;
};

const campaignOf: Record<WishCategory, Campaign> = {
  goods: 'goodwill',
  service: 'goodwill',
  study: 'schooling',
  health: 'medicalCare',
  company: 'goodwill',
  repair: 'housing',
};
export const campaignFor = ({ campaign, category }: Pick<WishDraft, 'campaign' | 'category'>): Campaign =>
  campaign ?? (category ? campaignOf[category] : 'goodwill');

/** A fresh form: what is known of the person is not asked again. */
export function blankDraft(me: Profile, authorIs: AuthorIs, areaPath: string, remembered: Contact | undefined): WishDraft {
  const own = authorIs === 'self' ? (remembered ?? { name: me.name, phone: '', address: '' }) : { name: '', phone: '', address: '' };
  const agreed = me.consents.some(({ kind, given }) => kind === 'publishing' && given);
  return {
    title: '',
    story: '',
    urgency: 'normal',
    neededBy: '',
    areaPath,
    forWhom: 'adult',
    contact: own,
    media: [],
    guardian: false,
    ...(authorIs === 'self' && agreed && { publish: true }),
  };
}

/** The draft of a returned wish, from what its author sent. */
export function draftFrom(form: WishForm, media: readonly Sent[]): WishDraft {
  const { title, story, category, campaign, urgency, estimatedYuan, neededBy = '', areaPath, forWhom, contact, consent } = form;
  const sent = form.media.map((id) => media.find((one) => one.id === id) ?? { id, url: '', kind: 'image' as const });
  return {
    title,
    story,
    category,
    campaign,
    urgency,
    estimatedYuan,
    neededBy,
    areaPath,
    forWhom,
    contact,
    media: sent,
    publish: consent.publish,
    guardian: consent.guardian ?? false,
  };
}

/** What is sent; fields not filled in are left out, so that the check names them. */
const asSent = (draft: WishDraft, authorIs: AuthorIs): unknown => ({
  title: draft.title,
  story: draft.story,
  campaign: campaignFor(draft),
  category: draft.category,
  urgency: draft.urgency,
  estimatedYuan: draft.estimatedYuan,
  ...(draft.neededBy && { neededBy: draft.neededBy }),
  areaPath: draft.areaPath,
  authorIs,
  forWhom: draft.forWhom,
  contact: { name: draft.contact.name, phone: draft.contact.phone.replace(/[\s-]/g, ''), address: draft.contact.address },
  media: draft.media.map(({ id }) => id),
  consent: { publish: draft.publish, ...(draft.forWhom === 'child' && draft.guardian && { guardian: true }) },
  ...(draft.householdId && authorIs !== 'self' && { householdId: draft.householdId, ...(draft.visitId && { visitId: draft.visitId }) }),
});

/** What everybody would read and must not hold. */
export const publicProblems = ({ title, story }: Pick<WishDraft, 'title' | 'story'>): Problem[] =>
  textProblems({ '/title': title, '/story': story });

/** The form to send, or what is still missing or wrong, in the order in which it is asked. */
export function checkDraft(draft: WishDraft, authorIs: AuthorIs, capYuan: number | undefined, now: Date): Checked<WishForm> {
  const parsed = WishForm.safeParse(asSent(draft, authorIs));
  const shown = { ...draft, consent: { publish: draft.publish } };
  const problems: Problem[] = parsed.success ? [] : schemaProblems(parsed.error.issues, shown);
  problems.push(...publicProblems(draft));
  if (capYuan !== undefined && (draft.estimatedYuan ?? 0) > capYuan)
    problems.push({ field: '/estimatedYuan', reason: 'overCap', details: { cap: capYuan } });
  if (draft.neededBy && draft.neededBy < localDay(now)) problems.push({ field: '/neededBy', reason: 'neededByPast' });
  if (draft.forWhom === 'child' && !draft.guardian) problems.push({ field: '/consent/guardian', reason: 'guardianConsentNeeded' });
  if (parsed.success && problems.length === 0) return { form: parsed.data, problems: [] };
  return { problems: order.sort(problems) };
}

/** The fields by part of the page, in the order asked. */
const parts = [
  ['/title', '/category', '/story', '/media'],
  ['/estimatedYuan', '/urgency', '/neededBy'],
  ['/forWhom', '/consent/guardian'],
  ['/contact/name', '/contact/phone', '/contact/address', '/areaPath'],
  ['/campaign', '/consent/publish'],
] as const;
export const order = pageOrder(parts);

/** The element a field's error is shown at. */
export const fieldId = (field: string): string => `wish${field.replaceAll('/', '-')}`;

/** Whether anything worth keeping was written. */
export const isWritten = (draft: WishDraft): boolean =>
  Boolean(draft.title.trim() || draft.story.trim() || draft.category || draft.estimatedYuan !== undefined || draft.media.length > 0);

/** The pointers that a change of this part of the draft puts right. */
export const fieldsOf = (name: string): readonly string[] => {
  if (name === 'publish') return ['/consent/publish'];
  if (name === 'guardian' || name === 'forWhom') return ['/consent/guardian', '/forWhom'];
  return [`/${name}`];
};
