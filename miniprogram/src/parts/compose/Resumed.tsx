import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { useWritingText } from '@/i18n/writing';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';

interface ResumedProps {
  /** When it was last kept. */
  from?: string | undefined;
  now: Date;
  onAnew: () => void;
}

/** Says that what was begun before is gone on with, and lets one start anew. */
export function Resumed({ from, now, onAnew }: ResumedProps) {
  const t = useWritingText();
  const { language } = useSettings();
  return (
    <Card tone="info">
      <Part className="row">
        <Part className="grow col">
          <Part as="span" className="b">
            {t('resumed')}
          </Part>
          {from && (
            <Part as="span" className="sm">
              {t('resumedAt', { ago: agoWords(from, now, language) })}
            </Part>
          )}
        </Part>
        <Button size="small" variant="quiet" onPress={onAnew}>
          {t('startAnew')}
        </Button>
      </Part>
    </Card>
  );
}
