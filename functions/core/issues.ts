import type * as z from 'zod/mini';
import type { FieldProblem } from './problem';

type Issue = z.core.$ZodIssue;

const mostErrors = 20;

/** What zod found, as JSON pointers with named reasons: a schema's own error text is the reason, otherwise one by the kind of fault. */
export const fieldProblems = (issues: readonly Issue[], input: unknown): FieldProblem[] =>
  issues.flatMap((issue) => problemsOf(issue, input, [])).slice(0, mostErrors);

const problemsOf = (issue: Issue, input: unknown, above: readonly PropertyKey[]): FieldProblem[] => {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: pointer([...path, key]), reason: 'unknownField' }));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    if (depth(nearest) > 0) return nearest.flatMap((inner) => problemsOf(inner, input, path));
  }
  return [{ pointer: pointer(path), reason: reasonOf(issue, valueAt(input, path) === undefined) }];
};

const depth = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));

const reasonOf = (issue: Issue, missing: boolean): string => {
  if (/^[a-z][A-Za-z0-9]*$/.test(issue.message)) return issue.message;
  if (missing) return 'missing';
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'tooShort' : issue.origin === 'array' ? 'tooFew' : 'tooSmall';
    case 'too_big':
      return issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooLarge';
    case 'invalid_value':
      return 'notOneOf';
    case 'invalid_union':
      return issue.discriminator === undefined ? 'wrongType' : 'notOneOf';
    case 'invalid_type':
    case 'invalid_key':
    case 'invalid_element':
      return 'wrongType';
    case 'custom':
      return 'notAccepted';
    default:
      return 'badFormat';
  }
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );

/** RFC 6901; long keys from outside are cut. */
const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
