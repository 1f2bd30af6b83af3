import { GetCandidates } from '@shared/matching/matching.contracts';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Part } from '@/components/elements';
import { ErrorState, Skeleton } from '@/components/States';
import { useHelpRecordText } from '@/i18n/help-record';
import { CandidateList } from '@/parts/match/CandidateList';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import type { SheetProps } from '../types';

const most = 10;

/** The office asks some more: those who fit best first, why they fit, and who stands outside for what. */
export function OfferSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const found = useRemote(`candidates ${record.id} ${record.version}`, () => ask(GetCandidates, { params: { helpId: record.id } }));
  const [volunteerIds, setIds] = useTyped<string[]>(`${record.id}.offerTo/ids`, []);
  const [tried, setTried] = useState(false);
  const missing = tried && volunteerIds.length === 0;
  const nobody = found.data?.items.every(({ asked }) => asked !== 'no');
  const send = () => {
    setTried(true);
    if (volunteerIds.length > 0) onSend({ volunteerIds });
  };
  return (
    <ActionSheet title={t('offerTitle')} send={nobody ? undefined : t('offerYes')} onSend={send} {...{ onClose, busy, now, refusal }}>
      {found.refusal ? (
        <ErrorState onRetry={() => void found.reload()} />
      ) : !found.data ? (
        <Skeleton cards={2} />
      ) : (
        <>
          {found.data.items.length > 0 && (
            <Part as="p" className="sm">
              {t('offerHint')}
            </Part>
          )}
          <CandidateList {...found.data} most={most} chosen={volunteerIds} onChange={setIds} />
          <Part role="alert" className={missing ? 'field-error' : ''}>
            {missing && t('offerMissing')}
          </Part>
        </>
      )}
    </ActionSheet>
  );
}
