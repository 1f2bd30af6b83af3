import { type ClueOutcome, clueOutcomes, type Verification } from '@shared/clues/clue';
import { instantOf } from '@shared/help/when';
import { dayMs, localDay } from '@shared/time';
import { useState } from 'react';
import { ChoiceGroup } from '@/components/Choice';
import { ClockField } from '@/components/ClockField';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useClueRecordText } from '@/i18n/clue-record';
import { clueLabel } from '@/parts/clues/words';
import { UrgentCalls } from '@/parts/help/UrgentCalls';
import { PhotoPicker } from '@/parts/media/PhotoPicker';
import type { Sent } from '@/parts/media/useUploads';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { clockWords, refusedWords } from '@/words/words';
import type { SheetProps } from '../types';
import { type Opening, OpeningPart, openingFrom, openingProblem, useOpening } from './OpeningPart';

const mets: readonly Verification['met'][] = ['personMet', 'familyMet', 'neighbourAsked', 'nobodyHome'];
const opens: Partial<Record<ClueOutcome, Opening['kind']>> = { wishOpened: 'wish', helpOpened: 'help' };

const minute = 60_000;
/** The minute chosen, never after now; the minute of the report is not before it. */
function visitedAt(at: string, reportedAt: string): string {
  const before = Date.parse(reportedAt) - Date.parse(at);
  if (before > 0 && before < minute) return reportedAt;
  return Date.parse(at) > Date.now() ? new Date().toISOString() : at;
}

/** 入户核查: when, whom, what was seen, and what comes of it; a wish or request needs a line more, filled in as far as known. */
export function VerifySheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const head = `${record.id}.verify`;
  const [day, setDay] = useTyped(`${head}/day`, localDay(now));
  const [clock, setClock] = useTyped(`${head}/clock`, clockWords(now));
  const [met, setMet] = useTyped<Verification['met'] | undefined>(`${head}/met`, undefined);
  const [words, setWords] = useTyped(`${head}/words`, '');
  const [photos, setPhotos] = useTyped<readonly Sent[]>(`${head}/photos`, []);
  const [outcome, setOutcome] = useTyped<ClueOutcome | undefined>(`${head}/outcome`, undefined);
  const [outcomeWords, setOutcomeWords] = useTyped(`${head}/outcomeWords`, '');
  const [tried, setTried] = useState(false);
  const kind = outcome && opens[outcome];
  const opening = useOpening(head, record);
  const atField = (name: string) => (refusal?.field?.startsWith(`/${name}`) ? refusedWords(refusal, now, language) : undefined);
  const shown = ['visitedAt', 'met', 'words', 'outcome', 'outcomeWords', 'wish', 'help', 'contact'];
  const send = () => {
    setTried(true);
    if (!met || !outcome || !day || !clock) return;
    if (kind && openingProblem(kind, opening.value)) return;
    const at = instantOf(day, clock);
    onSend({
      visitedAt: visitedAt(at, record.reportedAt),
      met,
      words: words.trim(),
      media: photos.map(({ id }) => id),
      outcome,
      outcomeWords: outcomeWords.trim(),
      ...(kind && openingFrom(kind, opening.value)),
    });
  };
  return (
    <ActionSheet
      title={t('verifyTitle')}
      send={t('verifyYes')}
      onSend={send}
      refusal={shown.some(atField) ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <Part className="two">
        <DateField
          label={t('visitedDay')}
          value={day}
          from={localDay(new Date(Date.parse(record.reportedAt) - dayMs))}
          to={localDay(now)}
          error={atField('visitedAt')}
          onChange={setDay}
        />
        <ClockField label={t('visitedTime')} value={clock} onChange={setClock} />
      </Part>
      <ChoiceGroup
        look="chips"
        label={t('met')}
        value={met}
        options={mets.map((value) => ({ value, label: clueLabel(`clueMet.${value}`, language) }))}
        error={tried && !met ? t('missing') : atField('met')}
        onChange={setMet}
      />
      <TextArea
        label={t('verifyWords')}
        hint={t('verifyWordsHint')}
        maxLength={500}
        optional
        value={words}
        error={atField('words')}
        onChange={setWords}
      />
      <Part className="sm">{t('verifyPhotos')}</Part>
      <PhotoPicker value={photos} onChange={setPhotos} max={9} />
      <ChoiceGroup
        look="chips"
        label={t('outcomeLabel')}
        hint={t('outcomeHint')}
        value={outcome}
        options={clueOutcomes.map((value) => ({ value, label: clueLabel(`clueOutcome.${value}`, language) }))}
        error={tried && !outcome ? t('missing') : atField('outcome')}
        onChange={setOutcome}
      />
      {(outcome === 'handedToPolice' || outcome === 'handedToMedical') && <UrgentCalls calls />}
      {kind && <OpeningPart kind={kind} tried={tried} atField={atField} {...opening} />}
      <TextArea
        label={t('outcomeWords')}
        hint={t('outcomeWordsHint')}
        maxLength={300}
        optional
        value={outcomeWords}
        error={atField('outcomeWords')}
        onChange={setOutcomeWords}
      />
    </ActionSheet>
  );
}
