import { type ClueContact, OpenClueContact } from '@shared/clues/clue-commands.contracts';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { ask, type Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { useClueRecordText } from '@/i18n/clue-record';
import { useFrameText } from '@/i18n/frame';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { intentions } from '@/parts/record/intention';

interface ClueContactSheetProps {
  id: string;
  now: Date;
  onClose: () => void;
  /** The opening stands in the chain now. */
  onOpened: () => void;
}

/** First what it is for and that it is recorded; then whom it is about and who reported, as far as they said. */
export function ClueContactSheet({ id, now, onClose, onOpened }: ClueContactSheetProps) {
  const t = useClueRecordText();
  const frame = useFrameText();
  const intend = useRef(intentions());
  const [contact, setContact] = useState<ClueContact>();
  const [refusal, setRefusal] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const openIt = async () => {
    setBusy(true);
    const outcome = await intend.current('openContact', (key) => ask(OpenClueContact, { params: { clueId: id }, body: {}, key }));
    setBusy(false);
    if (!outcome) return;
    if (!outcome.ok) return setRefusal(outcome.refusal);
    setContact(outcome.answer);
    onOpened();
  };
  if (!contact)
    return (
      <ActionSheet
        title={frame('contactTitle')}
        send={frame('contactYes')}
        onSend={() => void openIt()}
        {...{ onClose, busy, now, refusal }}
      >
        <Part>{t('contactPurpose')}</Part>
        <Part className="sm">{t('contactRecorded')}</Part>
      </ActionSheet>
    );
  const { about, reporter } = contact;
  return (
    <Sheet
      open
      title={frame('contactTitle')}
      onClose={onClose}
      actions={
        <Button grow variant="quiet" onPress={onClose}>
          {t('contactDone')}
        </Button>
      }
    >
      {about && <Lines title={t('contactAbout')} {...about} />}
      {reporter && <Lines title={t('contactReporter')} {...reporter} />}
      {!about && !reporter && <Part>{t('contactNone')}</Part>}
    </Sheet>
  );
}

function Lines({ title, name, phone, address }: { title: string; name: string; phone?: string | undefined; address?: string | undefined }) {
  const t = useClueRecordText();
  return (
    <Part className="contact-line">
      <Part className="sm">{title}</Part>
      <Part className="contact-value">{name}</Part>
      {address && <Part>{address}</Part>}
      {phone && (
        <Button icon="phone" onPress={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {})}>
          {t('call', { phone })}
        </Button>
      )}
    </Part>
  );
}
