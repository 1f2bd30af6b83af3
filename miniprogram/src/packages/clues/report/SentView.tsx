import './report.css';
import type { ClueReceipt } from '@shared/clues/clue.contracts';
import { writtenTrackingCode } from '@shared/tracking';
import Taro from '@tarojs/taro';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { useConnected } from '@/device/network';
import type { Parcel } from '@/device/parcels';
import { useClueReportText } from '@/i18n/clue-report';
import { clueLabel, cluePages } from '@/parts/clues/words';
import { ParcelCard } from '@/parts/kept/ParcelCard';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { dueWords } from '@/words/words';

/** What became of a report: kept, on its way, or there with its code and who will look at it until when. */
export function SentView({ parcel, onChange, onAnother }: { parcel: Parcel; onChange: () => void; onAnother: () => void }) {
  const t = useClueReportText();
  const now = useNow();
  const connected = useConnected();
  const there = parcel.state === 'sent';
  const offline = !connected && parcel.state === 'waiting';
  return (
    <>
      <Card tone={there ? 'done' : offline ? 'soon' : 'info'} className="sent-head">
        <Icon name={there ? 'check' : offline ? 'off' : 'clock'} size="l" />
        <Part role="status" className="col grow">
          <Part as="h2" className="h1">
            {t(there ? 'sentTitle' : offline ? 'offlineTitle' : 'goingTitle')}
          </Part>
          {!there && (
            <Part as="span" className="sm">
              {t(offline ? 'offlineHint' : 'goingHint')}
            </Part>
          )}
        </Part>
      </Card>
      {there ? <Receipt receipt={parcel.answer as ClueReceipt} now={now} /> : <ParcelCard {...{ parcel, now, onChange }} />}
      <Part className="row">
        {!there && (
          <Button variant="outline" onPress={() => open(cluePages.outbox)}>
            {t('toOutbox')}
          </Button>
        )}
        <Button variant="quiet" onPress={onAnother}>
          {t('another')}
        </Button>
      </Part>
    </>
  );
}

function Receipt({ receipt, now }: { receipt: ClueReceipt; now: Date }) {
  const t = useClueReportText();
  const { language } = useSettings();
  const code = writtenTrackingCode(receipt.code);
  const copy = () => void Taro.setClipboardData({ data: code }).then(() => toast(t('copied')));
  return (
    <Card as="section" label={t('code')} className="stack">
      <Part as="span" className="sm">
        {t('code')}
      </Part>
      <Part className="sent-code">{code}</Part>
      <Part as="p" className="sm">
        {t('codeHint')}
      </Part>
      <Part className="row">
        <Button icon="doc" onPress={copy}>
          {t('copy')}
        </Button>
        <Button variant="outline" onPress={() => open(cluePages.track, { code: receipt.code })}>
          {t('toTrack')}
        </Button>
      </Part>
      <Part className="row">
        <Icon name="people" />
        <Part as="span" className="grow b">
          {t('handler', { owner: receipt.ownerLabel, due: dueWords(receipt.dueAt, now, language) })}
        </Part>
      </Part>
      <Part as="p" className="sm">
        {clueLabel(`clueSeen.${receipt.seen}`, language)}
      </Part>
    </Card>
  );
}
