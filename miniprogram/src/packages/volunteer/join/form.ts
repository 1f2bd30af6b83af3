import { provenSkills, type Skill, type Speech } from '@shared/help/help-kinds';
import type { Profile } from '@shared/people/people.contracts';
import type { Point } from '@shared/place';
import { ageOf, type FreeSpan, ofAge, youngestVolunteer } from '@shared/volunteers/volunteer';
import { VolunteerForm, type VolunteerView } from '@shared/volunteers/volunteer.contracts';
import { type Checked, type Problem, pageOrder, schemaProblems } from '@/parts/compose/problems';
import type { Sent } from '@/parts/media/useUploads';
import { type Cell, cellsFrom, spansFrom } from './free';

export const reaches = [1000, 3000, 5000, 10_000, 100_000] as const;

/** What is being said, complete or not. `exact` may be half written. */
export type VolunteerDraft = {
  readonly rules: boolean;
  readonly skills: readonly Skill[];
  readonly photos: Readonly<Partial<Record<Skill, readonly Sent[]>>>;
  readonly cells: readonly Cell[];
  readonly exact: readonly FreeSpan[];
  readonly areaPath: string;
  readonly point?: Point | undefined;
  readonly reachMetres: number;
  readonly speeches: readonly Speech[];
  readonly atATime: number;
  readonly birthYear?: number | undefined;
  readonly guardian: boolean;
};

export const blankDraft = (me: Pick<Profile, 'homeArea'>): VolunteerDraft => ({
  rules: false,
  skills: [],
  photos: {},
  cells: [],
  exact: [],
  areaPath: me.homeArea,
  reachMetres: 3000,
  speeches: ['putonghua'],
  atATime: 2,
  guardian: false,
});

/** The draft of somebody who has joined: what they said so far. */
export const draftFrom = (view: VolunteerView): VolunteerDraft => ({
  rules: view.state !== 'left',
  skills: view.skills.map(({ skill }) => skill),
  photos: {},
  ...cellsFrom(view.free),
  areaPath: view.areaPath,
  ...(view.point && { point: view.point }),
  reachMetres: view.reachMetres,
  speeches: view.speeches,
  atATime: view.atATime,
  birthYear: view.birthYear,
  guardian: view.guardianConsent ?? false,
});

export const isMinor = (birthYear: number | undefined, now: Date): boolean =>
  birthYear !== undefined && birthYear > 1900 && ageOf(birthYear, now) < ofAge;

const asSent = (draft: VolunteerDraft, now: Date): unknown => ({
  areaPath: draft.areaPath,
  ...(draft.point && { point: draft.point }),
  reachMetres: draft.reachMetres,
  birthYear: draft.birthYear,
  ...(isMinor(draft.birthYear, now) && draft.guardian && { guardianConsent: true }),
  skills: draft.skills.map((skill) => {
    const photos = provenSkills.includes(skill) ? (draft.photos[skill] ?? []) : [];
    return { skill, ...(photos.length > 0 && { proof: photos.map(({ id }) => id) }) };
  }),
  speeches: draft.speeches,
  free: spansFrom(draft.cells, draft.exact),
  atATime: draft.atATime,
  rulesAccepted: draft.rules || undefined,
});

const overlapping = (spans: readonly FreeSpan[]): boolean =>
  spans.some((a, at) => spans.slice(at + 1).some((b) => a.weekday === b.weekday && a.from < b.to && b.from < a.to));

/** Told while one is writing: two times at once, and an age that is too low. */
export function liveProblems(draft: VolunteerDraft, now: Date): Problem[] {
  const problems: Problem[] = [];
  const whole = draft.exact.filter(({ from, to }) => from !== '' && to !== '');
  if (whole.some(({ from, to }) => from >= to)) problems.push({ field: '/free', reason: 'endsBeforeStart' });
  else if (overlapping(spansFrom(draft.cells, whole))) problems.push({ field: '/free', reason: 'spansOverlap' });
  const { birthYear } = draft;
  if (birthYear && birthYear > 1900 && ageOf(birthYear, now) < youngestVolunteer)
    problems.push({ field: '/birthYear', reason: 'tooYoung', details: { age: youngestVolunteer } });
  return problems;
}

/** The form to send, or what is still missing or wrong, in the order in which it is asked. */
export function checkDraft(draft: VolunteerDraft, now: Date): Checked<VolunteerForm> {
  const sent = asSent(draft, now);
  const parsed = VolunteerForm.safeParse(sent);
  const live = liveProblems(draft, now);
  const problems: Problem[] = parsed.success
    ? []
    : schemaProblems(parsed.error.issues, sent)
        .map((one) => (one.field.startsWith('/free/') ? { field: '/free', reason: 'missing' } : one))
        .map((one) => (one.field === '/rulesAccepted' ? { ...one, reason: 'acceptRulesFirst' } : one))
        .filter(({ field }) => !live.some((told) => told.field === field));
  problems.push(...live);
  if (isMinor(draft.birthYear, now) && !draft.guardian) problems.push({ field: '/guardianConsent', reason: 'guardianConsentNeeded' });
  if (parsed.success && problems.length === 0) return { form: parsed.data, problems: [] };
  return { problems: order.sort(problems.filter(({ field }, at) => problems.findIndex((one) => one.field === field) === at)) };
}

/** The fields by part of the page, in the order asked. Who has joined is not asked to agree once more. */
export const order = pageOrder([
  ['/rulesAccepted'],
  ['/skills'],
  ['/free'],
  ['/areaPath', '/point', '/reachMetres'],
  ['/speeches', '/atATime', '/birthYear', '/guardianConsent'],
]);
export const orderJoined = pageOrder([
  ['/skills'],
  ['/free'],
  ['/areaPath', '/point', '/reachMetres'],
  ['/speeches', '/atATime', '/birthYear', '/guardianConsent'],
]);

/** The element a field's error is shown at. */
export const fieldId = (field: string): string => `volunteer${field.replaceAll('/', '-')}`;

/** The pointers that a change of this part of the draft puts right. */
export const fieldsOf = (name: string): readonly string[] => {
  if (name === 'rules') return ['/rulesAccepted'];
  if (name === 'photos') return ['/skills'];
  if (name === 'cells' || name === 'exact') return ['/free'];
  if (name === 'guardian' || name === 'birthYear') return ['/birthYear', '/guardianConsent'];
  return [`/${name}`];
};
