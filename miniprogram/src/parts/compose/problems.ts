import { checkPublicText } from '@shared/text-check';

/** What is wrong with a form, at which field (`/contact/phone`). */
export type Problem = { readonly field: string; readonly reason: string; readonly details?: Record<string, string | number> };
/** The form to send, or what is still missing or wrong, in the order in which it is asked. */
export type Checked<Form> = { readonly form: Form; readonly problems: [] } | { readonly form?: undefined; readonly problems: Problem[] };

/** What others would read and must not hold, told while one is writing. */
export const textProblems = (texts: Readonly<Record<string, string>>): Problem[] =>
  checkPublicText(texts).map(({ field, reason }) => ({ field, reason }));

const known = /^[a-z][A-Za-z]*$/;

const isEmpty = (shown: unknown, field: string): boolean => {
  const value = field
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], shown);
  return value === undefined || (typeof value === 'string' && value.trim() === '');
};

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
/** What a schema found, as people are told: an empty field is missing, whatever rule it broke. */
export const schemaProblems = (issues: readonly Issue[], draft: unknown): Problem[] =>
  issues.map((issue) => {
    const field = `/${issue.path.join('/')}`;
    return { field, reason: isEmpty(draft, field) ? 'missing' : known.test(issue.message) ? issue.message : 'notAccepted' };
  });

/** Where on the page fields stand, given part by part in the order asked. */
export function pageOrder(parts: readonly (readonly string[])[]) {
  const inOrder: readonly string[] = parts.flat();
  const within = (field: string, one: string) => field === one || field.startsWith(`${one}/`);
  const rank = (field: string) => inOrder.findIndex((one) => within(field, one));
  return {
    sort: (problems: Problem[]): Problem[] => problems.sort((a, b) => rank(a.field) - rank(b.field)),
    has: (field: string): boolean => rank(field) >= 0,
    /** The part of the page where a field stands; the last when it is none of them. */
    partOf: (field: string): number => {
      const at = parts.findIndex((fields) => fields.some((one) => within(field, one)));
      return at < 0 ? parts.length - 1 : at;
    },
  };
}
