import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { open } from '@/device/navigate';
import { useParcels } from '@/device/parcels';
import { useClueText } from '@/i18n/clue';
import { cluePages } from '@/parts/clues/words';
import { ParcelCard } from '@/parts/kept/ParcelCard';
import { sizeWords } from '@/parts/kept/use-kept-files';
import { useSigned } from '@/session';
import { useNow } from '@/words/use-now';

/** What was written on this device: waiting, on its way, refused, or sent within the last days. Others' are counted, not shown. */
export default function OutboxPage() {
  const t = useClueText();
  const now = useNow();
  const { session } = useSigned();
  const all = useParcels();
  const mine = all.filter(({ by }) => by === undefined || by === session?.personId);
  const others = all.filter((one) => one.state !== 'sent' && !mine.includes(one)).length;
  const bytes = mine
    .filter(({ state }) => state !== 'sent')
    .reduce((sum, { files }) => sum + files.reduce((all, file) => all + file.bytes, 0), 0);
  const see = (key: string) => open(cluePages.report, { sent: key });
  return (
    <Screen title={t('outbox')}>
      <Part as="p" className="sm">
        {t('outboxLead')}
      </Part>
      {others > 0 && (
        <Card tone="soon" className="stack">
          <Part>{t('outboxOthers', { count: others })}</Part>
          {!session && (
            <Part className="row">
              <Button size="small" variant="outline" onPress={() => open('packages/account/login/index', { next: `/${cluePages.outbox}` })}>
                {t('signIn')}
              </Button>
            </Part>
          )}
        </Card>
      )}
      {mine.length === 0 ? (
        <EmptyState
          icon="check"
          title={t('outboxNone')}
          hint={t('outboxNoneHint')}
          action={<Button onPress={() => open(cluePages.report)}>{t('outboxReport')}</Button>}
        />
      ) : (
        <>
          {bytes > 0 && <Part className="xs">{t('outboxSize', { size: sizeWords(bytes) })}</Part>}
          <Part className="stack">
            {mine.map((parcel) => (
              <ParcelCard key={parcel.key} parcel={parcel} now={now} onSee={() => see(parcel.key)} onChange={() => see(parcel.key)} />
            ))}
          </Part>
        </>
      )}
    </Screen>
  );
}
