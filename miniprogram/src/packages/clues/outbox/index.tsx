import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { open } from '@/device/navigate';
import { type Parcel, useParcels } from '@/device/parcels';
import { useClueText } from '@/i18n/clue';
import { clueMoreParcel, cluePages, clueStepParcel } from '@/parts/clues/words';
import { ParcelCard } from '@/parts/kept/ParcelCard';
import { sizeWords } from '@/parts/kept/use-kept-files';
import { useSigned } from '@/session';
import { useNow } from '@/words/use-now';

/** Where one can read, or put right, what was sent: a visit at the visit, a step of a clue at the clue, a report at its receipt. */
const pageOf = ({ key, kind, call, state }: Parcel): [string, Record<string, string | undefined>] => {
  if (kind === 'visit') return [`packages/visits/${state === 'sent' ? 'record' : 'sheet'}/index`, { id: call.params?.visitId }];
  if (kind === clueMoreParcel) return [cluePages.track, {}];
  return kind === clueStepParcel ? [cluePages.record, { id: call.params?.clueId }] : [cluePages.report, { sent: key }];
};

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
              <ParcelCard
                key={parcel.key}
                parcel={parcel}
                now={now}
                onSee={() => open(...pageOf(parcel))}
                onChange={() => open(...pageOf(parcel))}
              />
            ))}
          </Part>
        </>
      )}
    </Screen>
  );
}
