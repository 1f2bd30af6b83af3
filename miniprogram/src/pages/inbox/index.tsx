import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { useText } from '@/i18n/text';

export default function InboxPage() {
  const t = useText();
  return (
    <Screen title={t('tabInbox')} tab="inbox">
      <EmptyState title={t('tabInbox')} />
    </Screen>
  );
}
