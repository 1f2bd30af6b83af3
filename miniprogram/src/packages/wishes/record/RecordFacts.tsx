import { recordTerms } from '@shared/glossary/wish-record';
import type { WishRecord } from '@shared/wishes/wish.views';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { useRecordText } from '@/i18n/record';
import { Fact, When } from '@/parts/record/Fact';
import { useSettings } from '@/settings';
import { agoWords, moneyWords, neededByWords, wisherWords } from '@/words/words';
import { consentAction } from './commands';
import { inHands } from './record-words';

interface FactsProps {
  record: WishRecord;
  now: Date;
  onContact: () => void;
  onConsent: (action: 'publish' | 'unpublish') => void;
}

/** Who, what it costs, by when, who has it in hand, and how to reach people. */
export function RecordFacts({ record, now, onContact, onConsent }: FactsProps) {
  const t = useRecordText();
  const { language } = useSettings();
  const hands = inHands(record, t, language);
  const mayContact = record.actions.includes('openContact');
  const stoodOnWall = record.chain.some(({ type }) => type === 'WishUnpublished');
  const consentStep = consentAction(record);
  const waitable = ['open', 'offered', 'claimed'].includes(record.status);
  return (
    <Card as="section" label={t('facts')}>
      <Part as="dl" className="record-facts">
        <Fact name={t('whose')}>{`${wisherWords(record, language)} · ${record.areaName}`}</Fact>
        {record.authorIs !== 'self' && (
          <Fact name={t('writtenBy')}>{t(record.authorIs === 'relative' ? 'writtenRelative' : 'writtenGridWorker')}</Fact>
        )}
        <Fact name={t('cost')}>{record.estimatedYuan > 0 ? moneyWords(record.estimatedYuan) : t('noCost')}</Fact>
        <Fact name={t('needed')}>{record.neededBy ? neededByWords(record.neededBy, now, language) : t('noHurry')}</Fact>
        {record.verifierLabel && <Fact name={t('verifiedBy')}>{t('verifiedWords', { who: record.verifierLabel })}</Fact>}
        {hands && (
          <Fact name={t('inHands')}>
            <Part as="span">{hands}</Part>
            {record.dueAt && <When at={record.dueAt} now={now} />}
          </Fact>
        )}
        {record.waiting > 0 && (
          <Fact name={t('inLine')}>
            {record.myPlaceInLine
              ? t('inLineMine', { count: record.waiting, place: record.myPlaceInLine })
              : t('inLineCount', { count: record.waiting })}
          </Fact>
        )}
        {record.progress && (
          <Fact name={t('progress')}>
            <Part as="span">{record.progress.words}</Part>
            <Part as="span" className="xs">
              {agoWords(record.progress.at, now, language)}
            </Part>
          </Fact>
        )}
        {record.extendedFor && <Fact name={t('extended')}>{record.extendedFor}</Fact>}
        {record.consentToPublish !== undefined && (
          <Fact name={t('consent')}>
            <Part as="span">{t(record.consentToPublish ? 'consentGiven' : stoodOnWall ? 'consentTakenBack' : 'consentNotGiven')}</Part>
            {consentStep && (
              <Button size="small" variant="outline" onPress={() => onConsent(consentStep)}>
                {recordTerms.label(`action.${consentStep}`, language)}
              </Button>
            )}
          </Fact>
        )}
        {(mayContact || waitable) && (
          <Fact name={t('contact')}>
            {mayContact ? (
              <Button size="small" variant="outline" icon="phone" onPress={onContact}>
                {t('contactShow')}
              </Button>
            ) : (
              <Part as="span" className="xs">
                {t(record.status === 'open' ? 'contactLater' : 'contactClosed')}
              </Part>
            )}
          </Fact>
        )}
      </Part>
    </Card>
  );
}
