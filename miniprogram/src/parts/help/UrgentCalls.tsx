import './help.css';
import Taro from '@tarojs/taro';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useSafetyText } from '@/i18n/safety';

const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => {});

/** Danger to life first: always a line; with `calls`, each number one tap away. */
export function UrgentCalls({ calls }: { calls: boolean }) {
  const t = useSafetyText();
  return (
    <Card tone="soon" as="section" label={t('danger')} className="stack">
      <Part className="row">
        <Icon name="warn" />
        <Part as="span" className="grow b">
          {t('danger')}
        </Part>
      </Part>
      {calls && (
        <Part className="urgent-calls">
          {(['110', '119', '120'] as const).map((number) => (
            <Button key={number} variant="outline" onPress={() => call(number)}>
              {t(`call${number}`)}
            </Button>
          ))}
        </Part>
      )}
    </Card>
  );
}
