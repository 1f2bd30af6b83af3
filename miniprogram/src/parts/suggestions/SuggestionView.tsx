import './suggestions.css';
import type { SuggestionRecord } from '@shared/suggestions/suggestion.contracts';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Timeline } from '@/components/Timeline';
import { useSuggestionText } from '@/i18n/suggestions';
import { MediaShow } from '@/parts/media/MediaShow';
import { Fact, When } from '@/parts/record/Fact';
import { useSettings } from '@/settings';
import { agoWords, exactWords } from '@/words/words';
import { statusTone } from './SuggestionRow';
import { isSuggestionTerm, suggestionLabel } from './words';

/** What was written, how it stands, the answers, and what was done: for the writer, the desk, and whoever has the code. */
export function SuggestionView({ it, now }: { it: SuggestionRecord; now: Date }) {
  const t = useSuggestionText();
  const { language } = useSettings();
  const inside = it.relation === 'desk' || it.relation === 'supervisor';
  const stands =
    it.status === 'open'
      ? it.overdue
        ? t('waitingLate', { desk: it.desk.label })
        : t('waiting', { desk: it.desk.label, when: exactWords(it.dueAt ?? it.changedAt, language) })
      : it.status === 'ended'
        ? it.helped === undefined
          ? t('ended')
          : it.helped
            ? t(inside ? 'endedHelpedDesk' : 'endedHelped')
            : t('endedNot')
        : undefined;
  return (
    <>
      <Card className="stack">
        <Part className="row">
          <Chip tone={statusTone[it.status]}>{suggestionLabel(`suggestionStatus.${it.status}`, language)}</Chip>
          {it.raised > 0 && <Chip tone="main">{t('raised')}</Chip>}
        </Part>
        <Part as="h2" className="h2">
          {suggestionLabel(`suggestionKind.${it.kind}`, language)}
        </Part>
        {stands && (
          <Part as="p" className="b" role="status">
            {stands}
          </Part>
        )}
        <Part as="dl" className="record-facts">
          <Fact name={t('desk')}>{it.desk.label}</Fact>
          {it.dueAt && (
            <Fact name={t('due')}>
              <When at={it.dueAt} now={now} />
            </Fact>
          )}
          <Fact name={t('place')}>{it.areaName}</Fact>
          {it.complained && <Fact name={t('about')}>{suggestionLabel(`complained.${it.complained}`, language)}</Fact>}
          {inside && <Fact name={t('writer')}>{it.writerLabel || t('unnamed')}</Fact>}
          <Fact name={t('submitted')}>{exactWords(it.submittedAt, language)}</Fact>
        </Part>
      </Card>
      {it.answers.map((one) => (
        <Card key={one.at} tone="done" as="section" label={t('answer')} className="stack">
          <Part as="h3" className="h2">
            {t('answer')}
          </Part>
          <Part as="p" className="suggestion-words">
            {one.words}
          </Part>
          <Part as="span" className="sm">
            {one.by
              ? t('answerByPerson', { desk: one.desk, who: one.by, when: agoWords(one.at, now, language) })
              : t('answerBy', { desk: one.desk, when: agoWords(one.at, now, language) })}
          </Part>
        </Card>
      ))}
      <Card as="section" label={t('yourWords')} className="stack">
        <Part as="h3" className="h2">
          {t('yourWords')}
        </Part>
        <Part as="p" className="suggestion-words">
          {it.words}
        </Part>
        {it.media.length > 0 && <MediaShow media={it.media} />}
        {it.helpedWords && <Part as="p">{it.helpedWords}</Part>}
      </Card>
      <Card as="section" label={t('chain')} className="stack">
        <Part as="h3" className="h2">
          {t('chain')}
        </Part>
        <Timeline
          label={t('chain')}
          items={it.chain.map(({ id, type, at, who, desk = '', cause, reason }) => {
            const event = `suggestionEvent.${type}`;
            const why = cause ? `raisedCause.${cause}` : '';
            const details = [isSuggestionTerm(why) ? suggestionLabel(why, language) : '', reason ?? '', who].filter(Boolean).join(' · ');
            return {
              id,
              title: isSuggestionTerm(event) ? suggestionLabel(event, language, { desk }) : type,
              time: agoWords(at, now, language),
              state: 'done' as const,
              ...(details && { detail: details }),
            };
          })}
        />
      </Card>
    </>
  );
}
