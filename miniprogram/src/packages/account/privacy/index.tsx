import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { usePrivacyText } from '@/i18n/privacy';

const parts = ['what', 'why', 'wall', 'who', 'keep', 'rights', 'child'] as const;

/** What is kept of people, why, and what they can do. */
export default function Privacy() {
  const t = usePrivacyText();
  return (
    <Screen title={t('title')}>
      <Part as="p">{t('intro')}</Part>
      {parts.map((part) => (
        <Card key={part} as="section" label={t(`${part}Title`)} className="col">
          <Part as="h2" className="h2">
            {t(`${part}Title`)}
          </Part>
          <Part as="p" className="sm">
            {t(part)}
          </Part>
        </Card>
      ))}
    </Screen>
  );
}
