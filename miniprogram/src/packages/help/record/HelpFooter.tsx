import type { HelpAction } from '@shared/help/help';
import type { HelpRecord } from '@shared/help/help.views';
import { useHelpRecordText } from '@/i18n/help-record';
import { helpLabel, momentWords } from '@/parts/help/words';
import { ActionFooter, MoreActions } from '@/parts/record/ActionFooter';
import { useSettings } from '@/settings';
import { dangerous, footOf, sortActions } from './commands';

interface FooterProps {
  record: HelpRecord;
  now: Date;
  signedIn: boolean;
  roomy: boolean;
  onAct: (action: HelpAction) => void;
  onMore: () => void;
  onSignIn: () => void;
}

/** What can be done with a request now; saying yes tells the hour it is a yes to. */
export function HelpFooter({ record, now, signedIn, onSignIn, ...rest }: FooterProps) {
  const t = useHelpRecordText();
  const { language } = useSettings();
  const { signIn, main, rest: others } = footOf(record, signedIn);
  const words = (action: HelpAction) =>
    action === 'accept' && record.slot
      ? t('acceptAt', { when: momentWords(record.slot.start, now, language) })
      : helpLabel(`helpAction.${action}`, language);
  return (
    <ActionFooter
      {...(main && { main })}
      {...rest}
      rest={others}
      words={words}
      danger={dangerous}
      {...(signIn && { signIn: { label: t('signInToHelp'), onPress: onSignIn } })}
    />
  );
}

/** Everything else one can do, one button each. */
export function MoreHelpSheet({ record, ...rest }: { record: HelpRecord; onAct: (action: HelpAction) => void; onClose: () => void }) {
  const { language } = useSettings();
  const words = (action: HelpAction) => helpLabel(`helpAction.${action}`, language);
  return <MoreActions rest={sortActions(record.actions).rest} words={words} danger={dangerous} {...rest} />;
}
