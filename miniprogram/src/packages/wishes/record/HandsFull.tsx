import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { goTab } from '@/device/navigate';
import { useRecordText } from '@/i18n/record';

/** Why nothing can be claimed just now, and the way to what is to be finished first. */
export function HandsFull({ limit }: { limit: number }) {
  const t = useRecordText();
  return (
    <Card tone="soon" as="section" label={t('handsFull')} className="stack">
      <Part as="h3" className="h2">
        {t('handsFull')}
      </Part>
      <Part>{t('handsFullWords', { limit })}</Part>
      <Button size="small" variant="outline" onPress={() => goTab('home')}>
        {t('toHome')}
      </Button>
    </Card>
  );
}
