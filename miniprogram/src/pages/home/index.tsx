import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { useText } from '@/i18n/text';

export default function HomePage() {
  const t = useText();
  return (
    <Screen title={t('tabHome')} tab="home">
      <EmptyState title={t('tabHome')} />
    </Screen>
  );
}
