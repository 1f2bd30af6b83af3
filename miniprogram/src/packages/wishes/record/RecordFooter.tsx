import { recordTerms } from '@shared/glossary/wish-record';
import type { WishAction } from '@shared/wishes/wish';
import type { WishRecord } from '@shared/wishes/wish.views';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { useRecordText } from '@/i18n/record';
import { useSettings } from '@/settings';
import { dayWords } from '@/words/words';
import { footOf } from './commands';

interface FooterProps {
  record: WishRecord;
  now: Date;
  signedIn: boolean;
  /** Beside a list there is room for everything; on a phone the rest waits behind one button. */
  roomy: boolean;
  onAct: (action: WishAction) => void;
  onMore: () => void;
  onSignIn: () => void;
  onShare: () => void;
}

/** The other answer to what is asked stays in sight beside the first. */
const otherAnswers: readonly WishAction[] = ['dispute'];

/** What can be done now, and nothing else. */
export function RecordFooter({ record, now, signedIn, roomy, onAct, onMore, onSignIn, onShare }: FooterProps) {
  const t = useRecordText();
  const { language } = useSettings();
  const { main, rest, share, signIn } = footOf(record, signedIn);
  const words = (action: WishAction) =>
    action === 'claim' && record.wouldBeDueAt
      ? t('claimBy', { day: dayWords(record.wouldBeDueAt, now, language) })
      : recordTerms.label(`action.${action}`, language);
  const spread = roomy || rest.length === 1 ? rest : rest.filter((action) => otherAnswers.includes(action));
  return (
    <Part role="group" label={t('actions')} className="record-foot">
      {share && (
        <Button variant="outline" icon="share" onPress={onShare} wechat={{ openType: 'share' }}>
          {t('share')}
        </Button>
      )}
      {spread.map((action) => (
        <Button key={action} variant={action === 'withdraw' ? 'danger' : 'outline'} grow={!main || roomy} onPress={() => onAct(action)}>
          {words(action)}
        </Button>
      ))}
      {spread.length < rest.length && (
        <Button variant="outline" grow={!main} onPress={onMore}>
          {t('more')}
        </Button>
      )}
      {main && (
        <Button grow onPress={() => onAct(main)}>
          {words(main)}
        </Button>
      )}
      {signIn && (
        <Button grow onPress={onSignIn}>
          {t(signIn)}
        </Button>
      )}
    </Part>
  );
}
