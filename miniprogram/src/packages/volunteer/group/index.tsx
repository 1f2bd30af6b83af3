import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/Screen';
import { useRefresh } from '@/device/refresh';
import { useGroupsText } from '@/i18n/volunteer-groups';
import { useGroup } from './GroupView';

export default function GroupPage() {
  const t = useGroupsText();
  const { id = '' } = useRouter().params;
  const { group, body, footer, sheet, reload } = useGroup(id);
  useRefresh(reload);
  return (
    <Screen title={group?.name ?? t('groupPage')} footer={footer}>
      {body}
      {sheet}
    </Screen>
  );
}
