import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { useRecordText } from '@/i18n/record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import type { SheetProps } from '../types';

/** The community found it true; consent to the wall may be given by word of mouth at the visit. */
export function VerifySheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useRecordText();
  const consented = record.consentToPublish === true;
  const [consent, setConsent] = useTyped(`${record.id}.verify/consent`, false);
  return (
    <ActionSheet
      title={t('verifyTitle')}
      send={t('verifyYes')}
      onSend={() => onSend(consent && !consented ? { consentToPublish: true } : {})}
      {...{ onClose, busy, now, refusal }}
    >
      <Part className="h2">{record.title}</Part>
      <Part>{t('verifyWords')}</Part>
      {consented ? (
        <Part>{t('verifyConsented')}</Part>
      ) : (
        <Switch label={t('verifyConsent')} hint={t('verifyConsentHint')} on={consent} onChange={setConsent} />
      )}
    </ActionSheet>
  );
}
