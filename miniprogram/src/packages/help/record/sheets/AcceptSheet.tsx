import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useHelpText } from '@/i18n/help';
import { useHelpRecordText } from '@/i18n/help-record';
import { helpLabel, lengthWords, momentWords } from '@/parts/help/words';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import type { SheetProps } from '../types';
import { StartFields, useStart } from './StartFields';

const atStart = ['startNeeded', 'startOutside', 'busyThen'];

/** Saying yes: when, for how long, what to mind, and that it is given freely. */
export function AcceptSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const help = useHelpText();
  const { language } = useSettings();
  const start = useStart(record, `${record.id}.accept`, now);
  const startWrong = start.needed && refusal && atStart.includes(refusal.reason) ? refusedWords(refusal, now, language) : undefined;
  return (
    <ActionSheet
      title={t('acceptTitle')}
      send={t('acceptYes')}
      onSend={() => start.ready() && onSend(start.body)}
      refusal={startWrong ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <Part className="h2">{record.title}</Part>
      {start.needed ? (
        <StartFields record={record} now={now} start={start} {...(startWrong && { error: startWrong })} />
      ) : (
        record.slot && (
          <Part className="b">
            {t('acceptWhen', { when: momentWords(record.slot.start, now, language), length: lengthWords(record.minutes, help) })}
          </Part>
        )
      )}
      {record.risks.length > 0 && (
        <Card tone="fill" className="stack">
          {record.risks.map((risk) => (
            <Part key={risk} className="row sm">
              <Icon name="info" size="s" />
              <Part as="span" className="grow">
                {helpLabel(`helpRisk.${risk}`, language)}
              </Part>
            </Part>
          ))}
        </Card>
      )}
      <Part>{t('acceptAfter')}</Part>
      <Part className="sm">{t('acceptFree')}</Part>
    </ActionSheet>
  );
}
