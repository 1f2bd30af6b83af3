import { useState } from 'react';
import { Part } from '@/components/elements';
import { useClueRecordText } from '@/i18n/clue-record';
import { type ChosenHousehold, HouseholdField } from '@/parts/clues/HouseholdField';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import type { SheetProps } from '../types';

/** It is about this household of the ledger. */
export function LinkSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useClueRecordText();
  const [household, choose] = useTyped<ChosenHousehold | undefined>(`${record.id}.linkHousehold/household`, undefined);
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (household) onSend({ householdId: household.id });
  };
  return (
    <ActionSheet title={t('linkTitle')} send={t('linkYes')} onSend={send} {...{ onClose, busy, now, refusal }}>
      <Part className="sm">{t('linkHint')}</Part>
      <HouseholdField only value={household} area="" onChange={choose} />
      <Part role="alert" className={tried && !household ? 'field-error' : ''}>
        {tried && !household && t('linkMissing')}
      </Part>
    </ActionSheet>
  );
}
