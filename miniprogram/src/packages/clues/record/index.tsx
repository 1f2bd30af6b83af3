import { stopPullDownRefresh, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { Screen } from '@/components/Screen';
import { useClueRecordText } from '@/i18n/clue-record';
import { useClueRecord } from './use-clue-record';

export default function ClueRecordPage() {
  const t = useClueRecordText();
  const { id = '', act } = useRouter().params;
  const { body, footer, sheet, reload } = useClueRecord(id, { roomy: false, act });
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()));
  return (
    <Screen title={t('title')} footer={footer}>
      {body}
      {sheet}
    </Screen>
  );
}
