import './match.css';
import type { MatchReason } from '@shared/matching/matching';
import { Part } from '@/components/elements';
import { useMatchText } from '@/i18n/match';
import { useSettings } from '@/settings';
import { matchLabel, pointsOf, reasonWords } from './words';

/** What each reason gave of the 100 points, as words, a number and a bar; `full` is the share that fills a bar. */
export function ShareBars({ reasons, full }: { reasons: readonly MatchReason[]; full: number }) {
  const t = useMatchText();
  const { language } = useSettings();
  return (
    <Part as="ul" label={t('shares')} className="shares">
      {reasons.map((reason) => (
        <Part as="li" key={reason.feature} className="share">
          <Part className="share-words">
            <Part as="span" className="xs share-name">
              {matchLabel(`feature.${reason.feature}`, language)}
            </Part>
            <Part as="span" className="grow">
              {reasonWords(reason, language)}
            </Part>
            <Part as="span" className="b">
              {t('points', { points: pointsOf(reason.share) })}
            </Part>
          </Part>
          <Part hidden className="share-track">
            <Part
              className={`share-bar fit-${reason.feature}`}
              style={{ width: `${Math.min(100, Math.round((reason.share / full) * 100))}%` }}
            />
          </Part>
        </Part>
      ))}
    </Part>
  );
}
