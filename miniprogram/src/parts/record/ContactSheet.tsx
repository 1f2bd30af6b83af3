import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Outcome, Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { toast } from '@/components/Toast';
import { useFrameText } from '@/i18n/frame';
import { ActionSheet } from './ActionSheet';
import { intentions } from './intention';

type Contact = { readonly name: string; readonly phone: string; readonly address: string; readonly throughGuardian?: boolean };

interface ContactSheetProps {
  ask: (key: string) => Promise<Outcome<Contact>>;
  /** What it is for, and that each opening is recorded. */
  purpose: string;
  recorded: string;
  now: Date;
  onClose: () => void;
  /** The opening stands in the chain now. */
  onOpened: () => void;
}

/** First what it is for and that it is recorded; then whom to reach and how. */
export function ContactSheet({ ask, purpose, recorded, now, onClose, onOpened }: ContactSheetProps) {
  const t = useFrameText();
  const intend = useRef(intentions());
  const [contact, setContact] = useState<Contact>();
  const [refusal, setRefusal] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const openIt = async () => {
    setBusy(true);
    const outcome = await intend.current('openContact', ask);
    setBusy(false);
    if (!outcome) return;
    if (!outcome.ok) return setRefusal(outcome.refusal);
    setContact(outcome.answer);
    onOpened();
  };
  if (!contact)
    return (
      <ActionSheet title={t('contactTitle')} send={t('contactYes')} onSend={() => void openIt()} {...{ onClose, busy, now, refusal }}>
        <Part>{purpose}</Part>
        <Part className="sm">{recorded}</Part>
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
      <Part className="sm">{purpose}</Part>
    </Sheet>
  );
}
