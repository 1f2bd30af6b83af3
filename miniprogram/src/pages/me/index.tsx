import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { useText } from '@/i18n/text';

export default function MePage() {
  const t = useText();
  return (
    <Screen title={t('tabMe')} tab="me">
      <EmptyState title={t('tabMe')} />
    </Screen>
  );
}
