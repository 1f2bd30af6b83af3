import './match.css';
import '@/components/Choice.css';
import type { HardLimit } from '@shared/matching/matching';
import type { CandidateView } from '@shared/matching/matching.contracts';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { EmptyState } from '@/components/States';
import { useMatchText } from '@/i18n/match';
import { useSettings } from '@/settings';
import { FitReasons } from './FitReasons';
import { largestShare, matchLabel } from './words';

interface CandidateListProps {
  items: readonly CandidateView[];
  outside: readonly { readonly limit: HardLimit; readonly count: number }[];
  looked: number;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  /** No more can be ticked than this. */
  most: number;
}

/** Who could help, best first, each with the reasons and what they gave; whoever was asked already is not asked twice. */
export function CandidateList({ items, outside, looked, chosen, onChange, most }: CandidateListProps) {
  const t = useMatchText();
  const { language } = useSettings();
  const full = largestShare(items.map(({ reasons }) => reasons));
  const states = { no: undefined, waiting: t('asked'), turnedDown: t('turnedDown') };
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(0, most));
  const others = outside.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {items.length === 0 ? (
        <EmptyState icon="people" title={t('noneFit')} hint={t('noneFitHint')} />
      ) : (
        <Part as="ul" label={t('ranked')}>
          {items.map(({ volunteerId, label, areaName, score, reasons, asked }) => {
            const on = chosen.includes(volunteerId);
            const said = states[asked];
            const words = [label, areaName, t('fits', { score })].join(' · ');
            return (
              <Part as="li" key={volunteerId} className="candidate">
                {asked === 'no' ? (
                  <Tap
                    role="checkbox"
                    checked={on}
                    label={words}
                    onPress={() => toggle(volunteerId)}
                    className={`choice candidate-pick ${on ? 'choice-on' : ''}`}
                  >
                    <Part as="span" className={`mark mark-many ${on ? 'mark-on' : ''}`}>
                      {on && <Icon name="check" size="s" />}
                    </Part>
                    <Who label={label} areaName={areaName} score={score} />
                  </Tap>
                ) : (
                  <Part className="row">
                    <Who label={label} areaName={areaName} score={score} />
                    <Chip tone={asked === 'waiting' ? 'info' : 'plain'}>{said}</Chip>
                  </Part>
                )}
                <FitReasons fit={{ score, reasons }} title={label} full={full} />
              </Part>
            );
          })}
        </Part>
      )}
      <Part as="section" label={t('outside', { count: others })} className="col">
        {others > 0 && (
          <>
            <Part as="h3" className="b">
              {t('outside', { count: others })}
            </Part>
            <Part as="ul" className="row">
              {outside.map(({ limit, count }) => (
                <Part as="li" key={limit}>
                  <Chip>{t('outsideOf', { limit: matchLabel(`hardLimit.${limit}`, language), count })}</Chip>
                </Part>
              ))}
            </Part>
          </>
        )}
        <Part as="p" className="xs">
          {t('looked', { count: looked })}
        </Part>
      </Part>
    </>
  );
}

function Who({ label, areaName, score }: Pick<CandidateView, 'label' | 'areaName' | 'score'>) {
  return (
    <>
      <Part as="span" className="choice-words">
        <Part as="span" className="choice-label">
          {label}
        </Part>
        <Part as="span" className="choice-hint">
          {areaName}
        </Part>
      </Part>
      <Part as="span" className="candidate-score">
        {String(score)}
      </Part>
    </>
  );
}
