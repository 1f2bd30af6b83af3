import { label } from '@shared/glossary';
import type { HelpRecord } from '@shared/help/help.views';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { useHelpText } from '@/i18n/help';
import { useHelpRecordText } from '@/i18n/help-record';
import { askerWords, helpLabel, lengthWords, metresWords, wantedWords, whenWords } from '@/parts/help/words';
import { Fact, When } from '@/parts/record/Fact';
import { useSettings } from '@/settings';
import { inHands } from './record-words';

const contactable: readonly HelpRecord['status'][] = ['open', 'matched', 'underWay'];

/** Who, when, how long, how far, who has it in hand, and how to reach people. */
export function HelpFacts({ record, now, onContact }: { record: HelpRecord; now: Date; onContact: () => void }) {
  const t = useHelpRecordText();
  const help = useHelpText();
  const { language } = useSettings();
  const hands = inHands(record, t);
  const asker = askerWords(record, (who) => (who === 'adult' ? help('someone') : label(`forWhom.${who}`, language)));
  const mayContact = record.actions.includes('openContact');
  const wanted = record.slot && record.when.kind !== 'fixed' ? wantedWords(record.when, now, language, help) : undefined;
  return (
    <Card as="section" label={t('facts')}>
      <Part as="dl" className="record-facts">
        <Fact name={t('whose')}>{`${asker} · ${record.areaName}`}</Fact>
        {record.authorIs !== 'self' && (
          <Fact name={t('writtenBy')}>{t(record.authorIs === 'relative' ? 'writtenRelative' : 'writtenGridWorker')}</Fact>
        )}
        <Fact name={t('when')}>
          <Part as="span">{whenWords(record, now, language, help)}</Part>
          {wanted && (
            <Part as="span" className="xs">
              {wanted}
            </Part>
          )}
        </Fact>
        <Fact name={t('howLong')}>{t('howMany', { length: lengthWords(record.minutes, help), count: record.people })}</Fact>
        {record.speech && <Fact name={t('speech')}>{helpLabel(`speech.${record.speech}`, language)}</Fact>}
        {record.metres !== undefined && <Fact name={t('far')}>{metresWords(record.metres, help)}</Fact>}
        {hands && (
          <Fact name={t('inHands')}>
            <Part as="span">{hands}</Part>
            {record.dueAt && record.dueAt !== record.slot?.start && <When at={record.dueAt} now={now} />}
          </Fact>
        )}
        {record.asked !== undefined && record.asked > 0 && <Fact name={t('asked')}>{t('askedCount', { count: record.asked })}</Fact>}
        {(mayContact || contactable.includes(record.status)) && (
          <Fact name={t('contact')}>
            {mayContact ? (
              <Button size="small" variant="outline" icon="phone" onPress={onContact}>
                {t('contactShow')}
              </Button>
            ) : (
              <Part as="span" className="xs">
                {t(record.relation === 'volunteer' || record.relation === 'offered' ? 'contactLater' : 'contactClosed')}
              </Part>
            )}
          </Fact>
        )}
      </Part>
    </Card>
  );
}
