import { recordTerms } from '@shared/glossary/wish-record';
import type { WishAction } from '@shared/wishes/wish';
import type { WishRecord } from '@shared/wishes/wish.views';
import { useRecordText } from '@/i18n/record';
import { ActionFooter, MoreActions } from '@/parts/record/ActionFooter';
import { useSettings } from '@/settings';
import { dayWords } from '@/words/words';
import { footOf, sortActions } from './commands';

interface FooterProps {
  record: WishRecord;
  now: Date;
  signedIn: boolean;
  roomy: boolean;
  onAct: (action: WishAction) => void;
  onMore: () => void;
  onSignIn: () => void;
  onShare: () => void;
}

/** What can be done now, a way in for who has not signed in, or a way to pass it on. */
export function RecordFooter({ record, now, signedIn, onSignIn, onShare, ...rest }: FooterProps) {
  const t = useRecordText();
  const { language } = useSettings();
  const { share, signIn, ...actions } = footOf(record, signedIn);
  const words = (action: WishAction) =>
    action === 'claim' && record.wouldBeDueAt
      ? t('claimBy', { day: dayWords(record.wouldBeDueAt, now, language) })
      : recordTerms.label(`action.${action}`, language);
  return (
    <ActionFooter
      {...actions}
      {...rest}
      words={words}
      danger={['withdraw']}
      besides={['dispute']}
      {...(share && { onShare })}
      {...(signIn && { signIn: { label: t(signIn), onPress: onSignIn } })}
    />
  );
}

/** Everything else one can do, one button each. */
export function MoreSheet({ record, ...rest }: { record: WishRecord; onAct: (action: WishAction) => void; onClose: () => void }) {
  const { language } = useSettings();
  const words = (action: WishAction) => recordTerms.label(`action.${action}`, language);
  return <MoreActions rest={sortActions(record).rest} words={words} danger={['withdraw', 'refuse']} {...rest} />;
}
