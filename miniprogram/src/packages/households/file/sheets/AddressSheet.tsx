import type { Point } from '@shared/place';
import { useState } from 'react';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { TextArea } from '@/components/TextField';
import { whereAmI } from '@/device/place';
import { useHouseholdText } from '@/i18n/households';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import type { FileSheetProps } from '../types';

/** Where they live, written anew: what stands in the file is not shown for it. The place is taken only by who stands there and says so. */
export function AddressSheet({ record, now, busy, refusal, onSend, onClose }: FileSheetProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const [address, setAddress] = useTyped(`${record.id}.setAddress/address`, '');
  const [point, setPoint] = useState<Point>();
  const [failed, setFailed] = useState(false);
  const [tried, setTried] = useState(false);
  const short = [...address.trim()].length < 2;
  const atField = refusal?.field === '/address' ? refusedWords(refusal, now, language) : undefined;
  const place = async (on: boolean) => {
    const here = on ? await whereAmI() : undefined;
    setFailed(on && !here);
    setPoint(here);
  };
  const send = () => {
    setTried(true);
    if (!short) onSend('setAddress', { address: address.trim(), ...(point && { point }) });
  };
  return (
    <ActionSheet title={t('setAddress')} send={t('save')} onSend={send} refusal={atField ? undefined : refusal} {...{ onClose, busy, now }}>
      <TextArea
        label={t('address')}
        hint={t('addressHint')}
        maxLength={120}
        value={address}
        onChange={setAddress}
        error={atField ?? (tried && short ? t('addressMissing') : undefined)}
      />
      <Switch label={t('addressPoint')} hint={t('addressPointHint')} on={point !== undefined} onChange={(on) => void place(on)} />
      <Part live="polite" className="sm">
        {failed ? t('addressPointFailed') : ''}
      </Part>
    </ActionSheet>
  );
}
