import { type ClueContact, OpenClueContact } from '@shared/clues/clue-commands.contracts';
import Taro from '@tarojs/taro';
import { ask } from '@/api/client';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { useClueRecordText } from '@/i18n/clue-record';
import { SealedSheet } from '@/parts/record/SealedSheet';

interface ClueContactSheetProps {
  id: string;
  now: Date;
  onClose: () => void;
  /** The opening stands in the chain now. */
  onOpened: () => void;
}

/** Whom it is about and who reported, as far as they said, once it was said what for. */
export function ClueContactSheet({ id, now, onClose, onOpened }: ClueContactSheetProps) {
  const t = useClueRecordText();
  return (
    <SealedSheet<ClueContact>
      ask={(key) => ask(OpenClueContact, { params: { clueId: id }, body: {}, key })}
      purpose={t('contactPurpose')}
      recorded={t('contactRecorded')}
      {...{ now, onClose, onOpened }}
    >
      {({ about, reporter }) => (
        <>
          {about && <Lines title={t('contactAbout')} {...about} />}
          {reporter && <Lines title={t('contactReporter')} {...reporter} />}
          {!about && !reporter && <Part>{t('contactNone')}</Part>}
        </>
      )}
    </SealedSheet>
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
