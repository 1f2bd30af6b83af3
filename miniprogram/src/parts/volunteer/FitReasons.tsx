import './volunteer.css';
import type { HelpSummary } from '@shared/help/help.views';
import type { MatchReason } from '@shared/matching/matching';
import { useState } from 'react';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useTasksText } from '@/i18n/volunteer-tasks';
import type { Language } from '@/settings';
import { useSettings } from '@/settings';
import { isMatchTerm, matchLabel } from './words';

type Fit = NonNullable<HelpSummary['fit']>;

/** One reason as people say it; nothing when it is a word this version does not know. */
const reasonWords = ({ word, details }: MatchReason, language: Language): string | undefined => {
  const term = `reason.${word}`;
  return isMatchTerm(term) ? matchLabel(term, language, details) : undefined;
};

/** True of nearly everybody: counted, but no reason to name first. */
const common = ['speaks.any', 'load.none', 'met.not', 'free.not', 'waited.justNow'];

/** Why a request fits: the best reasons as chips, and on a tap what each of them gave. */
export function FitReasons({ fit, title, most = 3 }: { fit: Fit; title: string; most?: number }) {
  const t = useTasksText();
  const { language } = useSettings();
  const [shown, show] = useState(false);
  const reasons = [...fit.reasons].sort((a, b) => b.share - a.share);
  const said = reasons
    .filter(({ share, word }) => share > 0 && !common.includes(word))
    .flatMap((reason) => reasonWords(reason, language) ?? []);
  const points = (share: number) => (share / 1000).toFixed(share % 1000 === 0 ? 0 : 1);
  return (
    <Part className="fit">
      <Part className="row">
        {said.slice(0, most).map((words) => (
          <Chip key={words} tone="done">
            {words}
          </Chip>
        ))}
        <Tap
          className="fit-why"
          expanded={shown}
          label={`${t(shown ? 'whyHide' : 'why')} ${t('whyFor', { title })}`}
          onPress={() => show(!shown)}
        >
          <Part as="span">{t(shown ? 'whyHide' : 'why')}</Part>
          <Icon name="down" size="s" className={shown ? 'fit-up' : ''} />
        </Tap>
      </Part>
      {shown && (
        <Part className="fit-shares">
          <Part hidden className="fit-bar">
            {reasons.map(({ feature, share }) => (
              <Part key={feature} className={`fit-part fit-${feature}`} style={{ width: `${share / 1000}%` }} />
            ))}
          </Part>
          <Part as="ul" label={t('whyTitle')} className="fit-list">
            {reasons.map((reason) => (
              <Part as="li" key={reason.feature} className="fit-line">
                <Part as="span" className={`fit-mark fit-${reason.feature}`} />
                <Part as="span" className="b">
                  {t('shareOf', { feature: matchLabel(`feature.${reason.feature}`, language), points: points(reason.share) })}
                </Part>
                <Part as="span" className="sm grow">
                  {reasonWords(reason, language) ?? ''}
                </Part>
              </Part>
            ))}
          </Part>
          <Part className="xs">{t('whySum', { score: fit.score })}</Part>
        </Part>
      )}
    </Part>
  );
}
