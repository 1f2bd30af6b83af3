import type { AnswerOf } from '@shared/contract';
import type { CandidateView, TryMatchWeights } from '@shared/matching/matching.contracts';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { EmptyState } from '@/components/States';
import { useMatchingText } from '@/i18n/matching';
import { helpLabel } from '@/parts/help/words';
import { FitReasons } from '@/parts/match/FitReasons';
import { useSettings } from '@/settings';
import { exactWords } from '@/words/words';

export type Trial = AnswerOf<typeof TryMatchWeights>;
type Row = Trial['items'][number];

const distance = (metres: number, t: ReturnType<typeof useMatchingText>): string =>
  metres < 1000 ? t('metres', { metres }) : t('kilometres', { km: (metres / 1000).toFixed(1) });

/** What other weights would have changed: first in numbers, then request by request, before and after side by side. */
export function TrialCard({ trial }: { trial: Trial }) {
  const t = useMatchingText();
  const { tried, same, metresToday, metresWithTrial, items } = trial;
  if (tried === 0) return <EmptyState icon="look" title={t('noneTried')} hint={t('noneTriedHint')} />;
  const changed = items.filter(({ asToday, withTrial }) => asToday.map(idOf).join() !== withTrial.map(idOf).join());
  return (
    <>
      <Part className="trial-figures" role="status">
        <Figure name={t('same')} value={t('sameOf', { same, tried })} />
        <Figure name={t('metresNow')} value={distance(metresToday, t)} />
        <Figure name={t('metresThen')} value={distance(metresWithTrial, t)} />
      </Part>
      <Part as="h3" className="b">
        {changed.length > 0 ? t('changed', { count: changed.length }) : t('noneChanged')}
      </Part>
      <Part as="ul" className="stack">
        {changed.map((row) => (
          <TrialRow key={row.helpId} row={row} />
        ))}
      </Part>
    </>
  );
}

const idOf = ({ volunteerId }: CandidateView): string => volunteerId;

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <Card className="col">
      <Part as="span" className="sm">
        {name}
      </Part>
      <Part as="span" className="trial-number">
        {value}
      </Part>
    </Card>
  );
}

function TrialRow({ row }: { row: Row }) {
  const t = useMatchingText();
  const { language } = useSettings();
  const before = new Set(row.asToday.map(idOf));
  const after = new Set(row.withTrial.map(idOf));
  const side = (title: string, people: readonly CandidateView[], others: ReadonlySet<string>, mark: string) => (
    <Part as="section" label={title} className="col">
      <Part as="span" className="xs">
        {title}
      </Part>
      {people.length === 0 && <Part className="sm">{t('nobody')}</Part>}
      <Part as="ol" className="trial-people">
        {people.map((one) => (
          <Part as="li" key={one.volunteerId} className="trial-person">
            <Part className="row">
              <Part as="span" className="b">
                {one.label}
              </Part>
              <Part as="span" className="sm grow">
                {one.areaName}
              </Part>
              {!others.has(one.volunteerId) && <Chip tone="soon">{mark}</Chip>}
            </Part>
            <FitReasons fit={one} title={one.label} most={2} />
          </Part>
        ))}
      </Part>
    </Part>
  );
  return (
    <Card as="li" className="stack">
      <Part className="row">
        <Part as="h3" className="h2 grow">
          {row.title}
        </Part>
        <Chip>{helpLabel(`helpKind.${row.kind}`, language)}</Chip>
      </Part>
      <Part as="span" className="xs">
        {exactWords(row.openedAt, language)}
      </Part>
      <Part className="two">
        {side(t('asToday'), row.asToday, after, t('gone'))}
        {side(t('withTrial'), row.withTrial, before, t('added'))}
      </Part>
    </Card>
  );
}
