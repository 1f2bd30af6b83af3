import { recordTerms } from '@shared/glossary/wish-record';
import type { WishRecord } from '@shared/wishes/wish.views';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { DueMark } from '@/components/DueMark';
import { Part, Tap } from '@/components/elements';
import { useRecordText } from '@/i18n/record';
import { useSettings } from '@/settings';
import { agoWords, exactWords, moneyWords, neededByWords, wisherWords } from '@/words/words';
import { consentAction } from './commands';
import { inHands } from './record-words';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Part className="fact">
      <Part as="dt" className="fact-name">
        {name}
      </Part>
      <Part as="dd" className="fact-value">
        {children}
      </Part>
    </Part>
  );
}

/** By when, in people's words; a tap says exactly when. */
function When({ at, now }: { at: string; now: Date }) {
  const t = useRecordText();
  const { language } = useSettings();
  const [exact, setExact] = useState(false);
  return (
    <Tap pressed={exact} onPress={() => setExact(!exact)} className="record-when">
      {exact ? <Part as="span">{exactWords(at, language)}</Part> : <DueMark at={at} now={now} />}
      <Part as="span" className="sr-only">
        {t('exactTime')}
      </Part>
    </Tap>
  );
}

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
