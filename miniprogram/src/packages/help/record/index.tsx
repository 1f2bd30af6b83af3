import { stopPullDownRefresh, usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro';
import { Screen } from '@/components/Screen';
import { address } from '@/device/navigate';
import { useHelpRecordText } from '@/i18n/help-record';
import { helpPage, useHelpRecord } from './use-help-record';

export default function HelpRecordPage() {
  const t = useHelpRecordText();
  const { id = '', act } = useRouter().params;
  const { body, footer, sheet, record, reload } = useHelpRecord(id, { roomy: false, act });
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()));
  useShareAppMessage(() => ({ title: record?.title ?? t('title'), path: address(helpPage, { id }) }));
  return (
    <Screen title={t('title')} footer={footer}>
      {body}
      {sheet}
    </Screen>
  );
}
