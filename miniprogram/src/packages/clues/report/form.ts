import { type FoundBy, foundBy } from '@shared/clues/clue';
import { ClueForm } from '@shared/clues/clue.form';
import type { Hat } from '@shared/people/people.contracts';
import type { Point } from '@shared/place';
import type { Parcel, ParcelFile } from '@/device/parcels';
import { type Checked, type Problem, pageOrder, schemaProblems, textProblems } from '@/parts/compose/problems';

/** What is being written. Its files are on the device already. */
export type ClueDraft = {
  readonly words: string;
  readonly files: readonly ParcelFile[];
  readonly areaPath: string;
  /** Kept beside, for when there is no network to ask. */
  readonly areaName: string;
  readonly point?: Point | undefined;
  readonly household?: { readonly id: string; readonly label: string; readonly place: string; readonly visit?: string } | undefined;
  readonly about: { readonly name: string; readonly phone: string; readonly address: string };
  readonly foundBy: FoundBy;
  readonly anonymous: boolean;
  readonly contact: { readonly name: string; readonly phone: string };
};
/** The body of the call; the files' ids come in when they have arrived. */
export type ClueBody = Omit<ClueForm, 'draftId'>;

export const maxPhotos = 9;

const officeRoles: readonly string[] = ['communityOfficer', 'townOfficer', 'countyOfficer', 'supervisor', 'departmentHandler'];
export const foundByOf = (hat: Hat | undefined): FoundBy =>
  hat?.role === 'gridWorker' ? 'gridWorker' : officeRoles.includes(hat?.role ?? '') ? 'cadre' : hat ? 'neighbour' : 'public';
export const foundByFor = (hat: Hat | undefined): readonly FoundBy[] =>
  foundBy.filter((who) => who !== 'gridWorker' || hat?.role === 'gridWorker');

export const blankDraft = (area: { readonly path: string; readonly name: string }, found: FoundBy): ClueDraft => ({
  words: '',
  files: [],
  areaPath: area.path,
  areaName: area.name,
  about: { name: '', phone: '', address: '' },
  foundBy: found,
  anonymous: false,
  contact: { name: '', phone: '' },
});

/** A draft again from what was refused. */
export function draftFrom({ body, files }: Parcel, areaName: string): ClueDraft {
  const form = body as ClueBody;
  return {
    words: form.words,
    files,
    areaPath: form.areaPath,
    areaName,
    point: form.point,
    about: { phone: '', address: '', ...(form.about ?? { name: '' }) },
    foundBy: form.foundBy,
    anonymous: form.anonymous,
    contact: form.contact ?? { name: '', phone: '' },
    household: form.householdId
      ? { id: form.householdId, label: '', place: areaName, ...(form.visitId && { visit: form.visitId }) }
      : undefined,
  };
}

const said = (value: string) => (value.trim() === '' ? undefined : value.trim());

function asSent({ words, areaPath, point, household, about, foundBy: found, anonymous, contact }: ClueDraft): unknown {
  const [name, phone, address] = [said(about.name), said(about.phone), said(about.address)];
  const [myName, myPhone] = [said(contact.name), said(contact.phone)];
  return {
    foundBy: found,
    anonymous,
    words,
    media: [],
    areaPath,
    ...(point && { point }),
    ...(household && { householdId: household.id, ...(household.visit && { visitId: household.visit }) }),
    ...((name || phone || address) && { about: { name: name ?? '', ...(phone && { phone }), ...(address && { address }) } }),
    ...(!anonymous && (myName || myPhone) && { contact: { name: myName ?? '', phone: myPhone ?? '' } }),
  };
}

export const publicProblems = ({ words }: Pick<ClueDraft, 'words'>): Problem[] => textProblems({ '/words': words });
export const isWritten = ({ words, files, about }: ClueDraft): boolean => Boolean(said(words) || files.length > 0 || said(about.name));

/** What to send, or what is still missing or wrong, in the order asked. */
export function checkDraft(draft: ClueDraft): Checked<ClueBody> {
  const sent = asSent(draft) as ClueForm;
  const parsed = ClueForm.safeParse({ ...sent, draftId: 'draft' });
  const problems: Problem[] = parsed.success ? [] : schemaProblems(parsed.error.issues, sent);
  problems.push(...publicProblems(draft).filter(({ field }) => !problems.some((one) => one.field === field)));
  if (!said(draft.words) && draft.files.length === 0) problems.push({ field: '/words', reason: 'saySomething' });
  if (parsed.success && problems.length === 0) {
    const { draftId: _made, ...body } = parsed.data;
    return { form: body, problems: [] };
  }
  return { problems: order.sort(problems) };
}

const parts = [
  ['/words', '/media'],
  ['/areaPath', '/point'],
  ['/householdId', '/about/name', '/about/phone', '/about/address', '/about'],
  ['/foundBy', '/anonymous', '/contact/name', '/contact/phone', '/contact'],
];
export const order = pageOrder(parts);
/** The pointers that a change of this part of the draft puts right. */
export const fieldsOf = (name: string): readonly string[] => [name === 'files' ? '/words' : `/${name}`];
export const fieldId = (field: string): string => `clue${field.replaceAll('/', '-')}`;
