import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useWritingText } from '@/i18n/writing';
import type { ForHousehold } from './for-household';

/** For whose home this is written. */
export function ForHouseholdLine({ household }: { household: ForHousehold }) {
  const t = useWritingText();
  return (
    <Part className="row">
      <Icon name="home" />
      <Part as="span" className="grow b">
        {t('forHousehold', { label: household.label })}
      </Part>
    </Part>
  );
}
