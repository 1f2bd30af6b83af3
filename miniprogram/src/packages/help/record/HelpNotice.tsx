import type { Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { open } from '@/device/navigate';
import { useHelpRecordText } from '@/i18n/help-record';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

const tryAnother = ['helpNotOpen', 'placesTaken', 'busyThen', 'skillMissing', 'proofMissing', 'keptApart', 'tooYoung'];

/** Why it did not work, with the way on; the request below is as it is now. */
export function HelpNotice({ refusal, now, onSignIn }: { refusal: Refused; now: Date; onSignIn: () => void }) {
  const t = useHelpRecordText();
  const { language } = useSettings();
  return (
    <Card tone="soon" className="stack">
      <Part role="alert">{refusedWords(refusal, now, language)}</Part>
      {tryAnother.includes(refusal.reason) && (
        <Button size="small" variant="outline" onPress={() => open('packages/volunteer/open/index')}>
          {t('otherHelp')}
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
