import type { ClueRecord } from '@shared/clues/clue.views';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { open } from '@/device/navigate';
import { recordPages } from '@/device/records';
import { useClueRecordText } from '@/i18n/clue-record';
import { clueLabel } from '@/parts/clues/words';
import { Fact, When } from '@/parts/record/Fact';
import { useSettings } from '@/settings';

/** Where, whom, who found it, who has it until when, and how to reach people. */
export function ClueFacts({ record, now, onContact }: { record: ClueRecord; now: Date; onContact: () => void }) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const staff = record.relation !== 'own' && record.relation !== 'visitor';
  const reporter = record.anonymous ? t('reporterHidden') : (record.reporterLabel ?? t('reporterNone'));
  return (
    <Card as="section" label={t('facts')}>
      <Part as="dl" className="record-facts">
        <Fact name={t('where')}>{record.areaName}</Fact>
        {record.point && <Fact name={t('near')}>{t('nearWords', record.point)}</Fact>}
        <Fact name={t('about')}>{record.aboutLabel || t('aboutNone')}</Fact>
        {staff && (
          <Fact name={t('household')}>
            {record.householdId ? (
              <Button size="small" variant="outline" icon="home" onPress={() => open(recordPages.household, { id: record.householdId })}>
                {record.householdLabel ?? t('household')}
              </Button>
            ) : (
              t('householdNone')
            )}
          </Fact>
        )}
        <Fact name={t('foundBy')}>{clueLabel(`foundBy.${record.foundBy}`, language)}</Fact>
        {staff && <Fact name={t('reporter')}>{reporter}</Fact>}
        {record.ownerLabel && (
          <Fact name={t('owner')}>
            <Part as="span">{record.ownerLabel}</Part>
            {record.dueAt && <When at={record.dueAt} now={now} />}
          </Fact>
        )}
        {record.actions.includes('openContact') && record.hasContact && (
          <Fact name={t('contact')}>
            <Button size="small" variant="outline" icon="phone" onPress={onContact}>
              {t('contactShow')}
            </Button>
          </Fact>
        )}
      </Part>
    </Card>
  );
}
