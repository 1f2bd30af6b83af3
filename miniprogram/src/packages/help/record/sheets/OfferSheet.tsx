import { GetCandidates } from '@shared/matching/matching.contracts';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { ErrorState, Skeleton } from '@/components/States';
import { useHelpRecordText } from '@/i18n/help-record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import type { SheetProps } from '../types';

const most = 10;
const shown = 20;

/** The office asks some more: those who fit best first, with what they answered before. */
export function OfferSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const found = useRemote(`candidates ${record.id} ${record.version}`, () => ask(GetCandidates, { params: { helpId: record.id } }));
  const [volunteerIds, setIds] = useTyped<string[]>(`${record.id}.offerTo/ids`, []);
  const [tried, setTried] = useState(false);
  const states = { no: undefined, waiting: t('offerWaiting'), turnedDown: t('offerTurnedDown') };
  const items = found.data?.items.slice(0, shown) ?? [];
  const send = () => {
    setTried(true);
    if (volunteerIds.length > 0) onSend({ volunteerIds });
  };
  return (
    <ActionSheet title={t('offerTitle')} send={t('offerYes')} onSend={send} {...{ onClose, busy, now, refusal }}>
      {found.refusal ? (
        <ErrorState onRetry={() => void found.reload()} />
      ) : !found.data ? (
        <Skeleton cards={2} />
      ) : items.length === 0 ? (
        <Part>{t('offerNone')}</Part>
      ) : (
        <MultiChoice
          look="rows"
          label={t('offerTitle')}
          hint={t('offerHint')}
          values={volunteerIds}
          options={items.map(({ volunteerId, label, areaName, asked }) => ({
            value: volunteerId,
            label,
            hint: [areaName, states[asked]].filter(Boolean).join(' · '),
          }))}
          error={tried && volunteerIds.length === 0 ? t('offerMissing') : undefined}
          onChange={(next) => setIds(next.slice(0, most))}
        />
      )}
    </ActionSheet>
  );
}
