import { OpenVisitAddress } from '@shared/visits/visit-commands.contracts';
import { useRef, useState } from 'react';
import { ask, type Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { useVisitText } from '@/i18n/visits';
import { intentions } from '@/parts/record/intention';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';

/** Where to go, on one tap: going there is what it is for. Each look is recorded; nothing of it is kept on the phone. */
export function SeeAddress({ id, label }: { id: string; label: string }) {
  const t = useVisitText();
  const now = useNow();
  const { language } = useSettings();
  const intend = useRef(intentions());
  const [address, setAddress] = useState<string>();
  const [refusal, setRefusal] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const see = async () => {
    setBusy(true);
    setRefusal(undefined);
    const outcome = await intend.current(id, (key) => ask(OpenVisitAddress, { params: { visitId: id }, key }));
    if (!outcome) return;
    setBusy(false);
    if (outcome.ok) setAddress(outcome.answer.address);
    else setRefusal(outcome.refusal);
  };
  return (
    <Part className="visit-over stack">
      <Part live="polite">
        {address !== undefined && (
          <>
            <Part className="visit-words b">{address}</Part>
            <Part className="xs">{t('addressSeen')}</Part>
          </>
        )}
        {refusal && <Part className="sm">{refusedWords(refusal, now, language)}</Part>}
      </Part>
      {address === undefined && (
        <Part className="row">
          <Button size="small" variant="outline" icon="pin" busy={busy} label={t('seeAddressOf', { label })} onPress={() => void see()}>
            {t('seeAddress')}
          </Button>
        </Part>
      )}
    </Part>
  );
}
