import { stopPullDownRefresh, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { Screen } from '@/components/Screen';
import { useRefresh } from '@/device/refresh';
import { useVisitText } from '@/i18n/visits';
import { useVisitRecord } from './use-visit-record';

export default function VisitRecordPage() {
  const t = useVisitText();
  const { id = '', act } = useRouter().params;
  const { body, footer, sheet, reload } = useVisitRecord(id, { roomy: false, act });
  useRefresh(reload);
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()));
  return (
    <Screen title={t('recordTitle')} footer={footer}>
      {body}
      {sheet}
    </Screen>
  );
}
