import type { WishRecord } from '@shared/wishes/wish.views';
import type { Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { goTab, replace } from '@/device/navigate';
import { useRecordText } from '@/i18n/record';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

const tryAnother = ['wishNotOpen', 'wishAlreadyClaimed', 'offeredToSomeoneElse', 'waitingListFull', 'wishEnded'];

interface NoticeProps {
  refusal: Refused;
  record: WishRecord;
  now: Date;
  onSignIn: () => void;
}

/** Why it did not work, with the way on; the record below is as it is now. */
export function RefusalNotice({ refusal, record, now, onSignIn }: NoticeProps) {
  const t = useRecordText();
  const { language } = useSettings();
  const similar = () => (process.env.TARO_ENV === 'h5' ? replace('pages/wall/index', { campaign: record.campaign }) : goTab('wall'));
  return (
    <Card tone="soon" className="stack">
      <Part role="alert">{refusedWords(refusal, now, language)}</Part>
      {tryAnother.includes(refusal.reason) && (
        <Button size="small" variant="outline" onPress={similar}>
          {t('similar')}
        </Button>
      )}
      {refusal.reason === 'tooManyClaims' && (
        <Button size="small" variant="outline" onPress={() => goTab('home')}>
          {t('toHome')}
        </Button>
      )}
      {refusal.reason === 'signInNeeded' && (
        <Button size="small" variant="outline" onPress={onSignIn}>
          {t('signIn')}
        </Button>
      )}
    </Card>
  );
}
