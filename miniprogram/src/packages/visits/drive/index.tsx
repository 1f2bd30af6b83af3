import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/Screen';
import { useVisitText } from '@/i18n/visits';
import { useNow } from '@/words/use-now';
import { SignedIn } from '../SignedIn';
import { visitPages } from '../words';
import { DriveBody } from './DriveBody';

export default function DrivePage() {
  const t = useVisitText();
  const now = useNow();
  const { id = '' } = useRouter().params;
  return (
    <SignedIn title={t('drivesTitle')} page={`${visitPages.drive}?id=${id}`}>
      {() => (
        <Screen title={t('drivesTitle')}>
          <DriveBody id={id} now={now} />
        </Screen>
      )}
    </SignedIn>
  );
}
