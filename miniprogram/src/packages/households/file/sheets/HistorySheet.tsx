import type { FieldBefore, MemberView } from '@shared/households/household.views';
import { GetFieldHistory } from '@shared/households/households.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { ErrorState, Skeleton } from '@/components/States';
import { useHouseholdText } from '@/i18n/households';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';
import { fieldName, fileLabel, valueWords } from '../../words';
import type { FileSheetProps } from '../types';

type Field = 'incomeYuan';

/** What a field said before, the newest first. */
export function HistorySheet({ record, field, member, now, onClose }: FileSheetProps & { field: string; member?: MemberView }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const found = useRemote(`history ${record.id} ${field} ${member?.memberId ?? ''} ${record.version}`, () =>
    ask(GetFieldHistory, {
      params: { householdId: record.id },
      query: { field: field as Field, limit: 50, ...(member && { memberId: member.memberId }) },
    }),
  );
  return (
    <Sheet open title={`${t('before')} · ${fieldName(field, language)}`} onClose={onClose}>
      {found.data ? (
        <BeforeList items={found.data.items} now={now} />
      ) : found.refusal ? (
        <ErrorState onRetry={() => void found.reload()} />
      ) : (
        <Skeleton cards={1} />
      )}
    </Sheet>
  );
}

/** Earlier values with where they came from and who changed them. */
export function BeforeList({ items, now, named = false }: { items: readonly FieldBefore[]; now: Date; named?: boolean }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  if (items.length === 0) return <Part>{t('beforeNone')}</Part>;
  return (
    <Part as="ul" className="stack">
      {items.map(({ field, before, changedAt, changedBy }) => (
        <Part as="li" key={`${field} ${changedAt}`}>
          {named && `${fieldName(field, language)}：`}
          {t('beforeLine', {
            value: valueWords(field, before?.value, t, language),
            source: before ? fileLabel(`source.${before.source}`, language) : '',
            day: before?.on ?? '',
            changed: agoWords(changedAt, now, language),
            by: changedBy,
          })}
        </Part>
      ))}
    </Part>
  );
}
