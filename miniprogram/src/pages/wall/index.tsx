import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { useText } from '@/i18n/text';

export default function WallPage() {
  const t = useText();
  return (
    <Screen title={t('tabWall')} tab="wall">
      <EmptyState title={t('tabWall')} />
    </Screen>
  );
}
