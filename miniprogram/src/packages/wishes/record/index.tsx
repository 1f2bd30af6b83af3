import { stopPullDownRefresh, usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro';
import { Screen } from '@/components/Screen';
import { address } from '@/device/navigate';
import { useRecordText } from '@/i18n/record';
import { useRecord } from './use-record';

export default function RecordPage() {
  const t = useRecordText();
  const { id = '', act } = useRouter().params;
  const { body, footer, sheet, record, reload } = useRecord(id, { roomy: false, act });
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()));
  useShareAppMessage(() => ({ title: record?.title ?? t('title'), path: address('packages/wishes/record/index', { id }) }));
  return (
    <Screen title={t('title')} footer={footer}>
      {body}
      {sheet}
    </Screen>
  );
}
