import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { toast } from '@/components/Toast';
import { keep, readKept } from '@/device/storage';
import { systemTextIsLarge } from '@/device/window';
import { useHomeText } from '@/i18n/home';
import { changeSettings, useSettings } from '@/settings';

const key = 'careOffered';

/** Offers care mode once to those whose phone has large text. */
export function CareOffer() {
  const t = useHomeText();
  const { care } = useSettings();
  const [answered, setAnswered] = useState(() => readKept<boolean>(key) === true || !systemTextIsLarge());
  if (answered || care) return null;
  const answer = (yes: boolean) => {
    keep(key, true);
    setAnswered(true);
    if (!yes) return;
    changeSettings({ care: true });
    toast(t('careOn'));
  };
  return (
    <Card tone="info">
      <Part className="stack">
        <Part as="p" className="b">
          {t('careOffer')}
        </Part>
        <Part className="row">
          <Button size="small" onPress={() => answer(true)}>
            {t('careYes')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => answer(false)}>
            {t('careNo')}
          </Button>
        </Part>
      </Part>
    </Card>
  );
}
