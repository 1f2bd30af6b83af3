import type { AnswerOf } from '@shared/contract';
import { OpenContact } from '@shared/wishes/wish-steps.contracts';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { ask, type Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { toast } from '@/components/Toast';
import { useRecordText } from '@/i18n/record';
import { intentions } from '../intention';
import { ActionSheet } from './ActionSheet';

interface ContactSheetProps {
  wishId: string;
  now: Date;
  onClose: () => void;
  /** The opening stands in the chain now. */
  onOpened: () => void;
}

/** First what it is for and that it is recorded; then whom to reach and how. */
export function ContactSheet({ wishId, now, onClose, onOpened }: ContactSheetProps) {
  const t = useRecordText();
  const intend = useRef(intentions());
  const [contact, setContact] = useState<AnswerOf<typeof OpenContact>>();
  const [refusal, setRefusal] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const openIt = async () => {
    setBusy(true);
    const outcome = await intend.current('openContact', (key) => ask(OpenContact, { params: { wishId }, body: {}, key }));
    setBusy(false);
    if (!outcome) return;
    if (!outcome.ok) return setRefusal(outcome.refusal);
    setContact(outcome.answer);
    onOpened();
  };
  if (!contact)
    return (
      <ActionSheet title={t('contactTitle')} send={t('contactYes')} onSend={() => void openIt()} {...{ onClose, busy, now, refusal }}>
        <Part>{t('contactPurpose')}</Part>
        <Part className="sm">{t('contactRecorded')}</Part>
      </ActionSheet>
    );
  const copy = () => void Taro.setClipboardData({ data: contact.address }).then(() => toast(t('contactCopied')));
  return (
    <Sheet
      open
      title={t('contactTitle')}
      onClose={onClose}
      actions={
        <Button grow variant="quiet" onPress={onClose}>
          {t('contactDone')}
        </Button>
      }
    >
      <Part className="contact-line">
        <Part className="sm">{t(contact.throughGuardian ? 'contactGuardian' : 'contactName')}</Part>
        <Part className="contact-value">{contact.name}</Part>
      </Part>
      <Part className="contact-line">
        <Part className="sm">{t('contactPhone')}</Part>
        <Part className="contact-value">{contact.phone}</Part>
        <Button icon="phone" onPress={() => void Taro.makePhoneCall({ phoneNumber: contact.phone })}>
          {t('contactCall', { phone: contact.phone })}
        </Button>
      </Part>
      <Part className="contact-line">
        <Part className="sm">{t('contactAddress')}</Part>
        <Part className="contact-value">{contact.address}</Part>
        <Button variant="outline" icon="doc" onPress={copy}>
          {t('contactCopy')}
        </Button>
      </Part>
      <Part className="sm">{t('contactPurpose')}</Part>
    </Sheet>
  );
}
