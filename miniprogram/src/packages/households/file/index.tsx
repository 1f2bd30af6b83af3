import { stopPullDownRefresh, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { Screen } from '@/components/Screen';
import { useHouseholdText } from '@/i18n/households';
import { useFile } from './use-file';

export default function FilePage() {
  const t = useHouseholdText();
  const { id = '' } = useRouter().params;
  const { body, footer, sheet, record, reload } = useFile(id);
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()));
  return (
    <Screen title={record ? t('homeOf', { label: record.headLabel }) : t('file')} {...(footer && { footer })}>
      {body}
      {sheet}
    </Screen>
  );
}
