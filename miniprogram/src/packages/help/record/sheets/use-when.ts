import { When } from '@shared/help/when';
import { useState } from 'react';
import type { Refused } from '@/api/client';
import { errorsFrom } from '@/parts/compose/errors';
import { type Problem, schemaProblems } from '@/parts/compose/problems';
import { noWhen, type WhenDraft, whenDraft, whenField, whenFrom, whenPast } from '@/parts/help/when-draft';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';

/** A time chosen in a sheet: its fields' props, and `check` for what is sent, which says at the fields what is wrong. */
export function useWhen(name: string, begin: When | undefined, now: Date, refusal: Refused | undefined) {
  const { language } = useSettings();
  const [draft, setDraft] = useTyped<WhenDraft>(`${name}/when`, begin ? whenDraft(begin) : noWhen);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const refused: Problem[] = refusal?.field?.startsWith('/when') ? [{ ...refusal, field: whenField(refusal.field, draft) }] : [];
  return {
    fields: {
      value: draft,
      onChange: (next: WhenDraft) => {
        setProblems([]);
        setDraft(next);
      },
      error: errorsFrom([...problems, ...refused], language),
      fieldId: (field: string) => `${name}${field}`.replace(/[^A-Za-z0-9]/g, '-'),
    },
    atField: refused.length > 0,
    check: (): When | undefined => {
      const sent = { when: whenFrom(draft) };
      const parsed = When.safeParse(sent.when);
      const past = whenPast(draft, now);
      const found: Problem[] = [
        ...(parsed.success
          ? []
          : schemaProblems(
              parsed.error.issues.map((issue) => ({ ...issue, path: ['when', ...issue.path] })),
              sent,
            ).map((problem) => ({ ...problem, field: whenField(problem.field, draft) }))),
        ...(past ? [{ field: past, reason: 'whenPast' }] : []),
      ];
      setProblems(found);
      return parsed.success && found.length === 0 ? parsed.data : undefined;
    },
  };
}
