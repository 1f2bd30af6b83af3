import { GetSimilarClues } from '@shared/clues/clue.contracts';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { useClueRecordText } from '@/i18n/clue-record';
import { clueLabel, nameOf } from '@/parts/clues/words';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';
import type { SheetProps } from '../types';

/** Open clues that may be the same, each with why. */
export function DuplicateSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const similar = useRemote(`similar.${record.id}`, () => ask(GetSimilarClues, { params: { clueId: record.id } }));
  const [of, choose] = useTyped<string | undefined>(`${record.id}.markDuplicate/of`, undefined);
  const [tried, setTried] = useState(false);
  const items = similar.data?.items;
  const send = () => {
    setTried(true);
    if (of) onSend({ of });
  };
  return (
    <ActionSheet
      title={t('duplicateTitle')}
      send={items?.length === 0 ? undefined : t('duplicateYes')}
      onSend={send}
      {...{ onClose, busy, now, refusal }}
    >
      <Part className="sm">{t('duplicateHint')}</Part>
      {!items ? (
        similar.refusal ? (
          <ErrorState onRetry={() => void similar.reload()} />
        ) : (
          <Skeleton cards={2} />
        )
      ) : items.length === 0 ? (
        <EmptyState icon="look" title={t('duplicateNone')} hint={t('duplicateNoneHint')} />
      ) : (
        <ChoiceGroup
          label={t('duplicateWhich')}
          value={of}
          error={tried && !of ? t('missing') : undefined}
          options={items.map(({ clue, reasons }) => ({
            value: clue.id,
            label: nameOf(clue),
            hint: [
              ...reasons.map(({ name, params }) => clueLabel(`similarReason.${name}`, language, params)),
              [clue.aboutLabel, clue.areaName, agoWords(clue.reportedAt, now, language)].filter(Boolean).join(' · '),
            ].join('；'),
          }))}
          onChange={choose}
        />
      )}
    </ActionSheet>
  );
}
