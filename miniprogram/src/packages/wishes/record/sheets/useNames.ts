import { label } from '@shared/glossary';
import { useState } from 'react';
import type { Option } from '@/components/Choice';
import { useRecordText } from '@/i18n/record';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';

const myself = 'me';

/** In whose name one can help: one's own, or that of a unit one speaks for. Only a real choice is offered. */
export function useNames() {
  const t = useRecordText();
  const { language } = useSettings();
  const hats = useSigned().me?.hats.filter(({ role }) => role === 'helper' || role === 'volunteer') ?? [];
  const units = hats.flatMap(({ orgId, orgName, helperKind }): Option<string>[] =>
    orgId ? [{ value: orgId, label: orgName ?? orgId, ...(helperKind && { hint: label(`helperKind.${helperKind}`, language) }) }] : [],
  );
  const alone = hats.some(({ orgId }) => !orgId);
  const options: Option<string>[] = [...(alone ? [{ value: myself, label: t('claimForMe') }] : []), ...units];
  const [name, setName] = useState(options[0]?.value ?? myself);
  return { options, name, setName, orgId: name === myself ? undefined : name };
}
