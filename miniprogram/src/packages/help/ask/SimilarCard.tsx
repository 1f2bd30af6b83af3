import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { useAskText } from '@/i18n/help-ask';
import type { Problem } from '@/parts/compose/problems';
import { openHelp } from '@/parts/help/HelpRow';
import { useSettings } from '@/settings';
import { dayWords } from '@/words/words';

/** Something much like it is under way already: see it, or send this all the same. */
export function SimilarCard({ similar, busy, onSendAnyway }: { similar: Problem; busy: boolean; onSendAnyway: () => void }) {
  const t = useAskText();
  const { language } = useSettings();
  const { title, id, date } = similar.details ?? {};
  const day = typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? dayWords(date, new Date(), language) : '';
  return (
    <Card tone="soon" as="section" label={t('similarTitle')} className="stack">
      <Part as="h2" className="h2">
        {t('similarTitle')}
      </Part>
      <Part role="alert">{title ? t('similarWords', { title, day }) : t('similarPlain')}</Part>
      <Part className="row">
        {typeof id === 'string' && (
          <Button variant="outline" onPress={() => openHelp(id)}>
            {t('similarSee')}
          </Button>
        )}
        <Button variant="quiet" busy={busy} onPress={onSendAnyway}>
          {t('similarSend')}
        </Button>
      </Part>
    </Card>
  );
}
