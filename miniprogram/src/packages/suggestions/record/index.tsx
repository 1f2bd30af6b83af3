import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/Screen';
import { useSuggestionText } from '@/i18n/suggestions';
import { useSuggestion } from './use-suggestion';

export default function SuggestionRecordPage() {
  const t = useSuggestionText();
  const { id = '' } = useRouter().params;
  const { body, footer, sheet } = useSuggestion(id);
  return (
    <Screen title={t('record')} footer={footer}>
      {body}
      {sheet}
    </Screen>
  );
}
