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
import { KeptPhotos } from '@/parts/kept/KeptPhotos';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useAtField } from '@/parts/record/at-field';
import { useSettings } from '@/settings';
import { clockWords } from '@/words/words';
import { type KeptForm, useKeptSheet } from '../kept-steps';
import type { SheetProps } from '../types';
import { blankOpening, type Opening, type OpeningFields, OpeningPart, openingFrom, openingProblem, openingRefusals } from './OpeningPart';

const mets: readonly Verification['met'][] = ['personMet', 'familyMet', 'neighbourAsked', 'nobodyHome'];
const opens: Partial<Record<ClueOutcome, Opening['kind']>> = { wishOpened: 'wish', helpOpened: 'help' };

const minute = 60_000;
/** The minute chosen, never after now; the minute of the report is not before it. */
function visitedAt(at: string, reportedAt: string): string {
  const before = Date.parse(reportedAt) - Date.parse(at);
  if (before > 0 && before < minute) return reportedAt;
  return Date.parse(at) > Date.now() ? new Date().toISOString() : at;
}

type Seen = KeptForm & {
  readonly day: string;
  readonly clock: string;
  readonly met?: Verification['met'];
  readonly words: string;
  readonly outcome?: ClueOutcome;
  readonly outcomeWords: string;
  readonly opening: OpeningFields;
};

/** 入户核查: when, whom, what was seen, and what comes of it; a wish or request needs a line more, filled in as far as known. */
export function VerifySheet({ record, now, onPosted, onClose }: SheetProps) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const {
    form,
    room,
    refusal,
    change,
    changeFiles,
    send: keep,
  } = useKeptSheet<Seen>(record, 'verify', () => ({
    day: localDay(now),
    clock: clockWords(now),
    words: '',
    outcomeWords: '',
    files: [],
    opening: blankOpening(record),
  }));
  const { day, clock, met, words, outcome, outcomeWords, files, opening } = form;
  const [tried, setTried] = useState(false);
  const kind = outcome && opens[outcome];
  const atField = useAtField(refusal, now);
  const shown = ['visitedAt', 'met', 'words', 'outcome', 'outcomeWords', ...(kind ? openingRefusals : [])];
  const send = () => {
    setTried(true);
    if (!met || !outcome || !day || !clock) return;
    if (kind && openingProblem(kind, opening)) return;
    const at = instantOf(day, clock);
    const title = t('parcel', { what: clueLabel('clueAction.verify', language), title: record.title });
    const body = {
      visitedAt: visitedAt(at, record.reportedAt),
      met,
      words: words.trim(),
      outcome,
      outcomeWords: outcomeWords.trim(),
      ...(kind && openingFrom(kind, opening)),
    };
    if (keep(title, body)) onPosted();
  };
  return (
    <ActionSheet
      title={t('verifyTitle')}
      send={t('verifyYes')}
      onSend={send}
      refusal={shown.some(atField) ? undefined : refusal}
      busy={false}
      {...{ onClose, now }}
    >
      <Part className="two">
        <DateField
          label={t('visitedDay')}
          value={day}
          from={localDay(new Date(Date.parse(record.reportedAt) - dayMs))}
          to={localDay(now)}
          error={atField('visitedAt')}
          onChange={(next) => change({ day: next })}
        />
        <ClockField label={t('visitedTime')} value={clock} onChange={(next) => change({ clock: next })} />
      </Part>
      <ChoiceGroup
        look="chips"
        label={t('met')}
        value={met}
        options={mets.map((value) => ({ value, label: clueLabel(`clueMet.${value}`, language) }))}
        error={tried && !met ? t('missing') : atField('met')}
        onChange={(next) => change({ met: next })}
      />
      <TextArea
        label={t('verifyWords')}
        hint={t('verifyWordsHint')}
        maxLength={500}
        optional
        value={words}
        error={atField('words')}
        onChange={(next) => change({ words: next })}
      />
      <Part className="sm">{t('verifyPhotos')}</Part>
      <KeptPhotos value={files} onChange={changeFiles} max={9} />
      <ChoiceGroup
        look="chips"
        label={t('outcomeLabel')}
        hint={t('outcomeHint')}
        value={outcome}
        options={clueOutcomes.map((value) => ({ value, label: clueLabel(`clueOutcome.${value}`, language) }))}
        error={tried && !outcome ? t('missing') : atField('outcome')}
        onChange={(next) => change({ outcome: next })}
      />
      {(outcome === 'handedToPolice' || outcome === 'handedToMedical') && <UrgentCalls calls />}
      {kind && (
        <OpeningPart
          kind={kind}
          tried={tried}
          atField={atField}
          value={opening}
          contactNeeded={!record.hasContact}
          change={(changes) => change({ opening: { ...opening, ...changes } })}
        />
      )}
      <TextArea
        label={t('outcomeWords')}
        hint={t('outcomeWordsHint')}
        maxLength={300}
        optional
        value={outcomeWords}
        error={atField('outcomeWords')}
        onChange={(next) => change({ outcomeWords: next })}
      />
      {!room && (
        <Part role="alert" className="field-error">
          {t('noRoom')}
        </Part>
      )}
    </ActionSheet>
  );
}
