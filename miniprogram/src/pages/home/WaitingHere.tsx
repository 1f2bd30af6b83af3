import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { open } from '@/device/navigate';
import { useParcels } from '@/device/parcels';
import { useHomeText } from '@/i18n/home';
import { useSigned } from '@/session';

/** Says on every home page when something written here has not been sent yet. */
export function WaitingHere() {
  const t = useHomeText();
  const { session } = useSigned();
  const count = useParcels().filter(
    ({ state, by }) => state !== 'sent' && (!session || by === undefined || by === session.personId),
  ).length;
  if (count === 0) return null;
  return (
    <Card tone="soon">
      <Part className="row">
        <Icon name="off" />
        <Part as="span" className="grow b">
          {t('waitingHere', { count })}
        </Part>
        <Button size="small" variant="outline" onPress={() => open('packages/clues/outbox/index')}>
          {t('seeWaiting')}
        </Button>
      </Part>
    </Card>
  );
}
