import './match.css';
import type { MatchReason } from '@shared/matching/matching';
import { useState } from 'react';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useMatchText } from '@/i18n/match';
import { useSettings } from '@/settings';
import { ShareBars } from './ShareBars';
import { largestShare, reasonWords, telling } from './words';

interface FitReasonsProps {
  fit: { readonly score: number; readonly reasons: readonly MatchReason[] };
  /** Whom or what it is about, for those who hear the button alone. */
  title: string;
  /** How many reasons are said at once. */
  most?: number;
  /** The share that fills a bar; the largest of these reasons unless told. */
  full?: number;
}

/** Why it fits: the best reasons as chips, and on a tap what each of them gave. */
export function FitReasons({ fit, title, most = 3, full }: FitReasonsProps) {
  const t = useMatchText();
  const { language } = useSettings();
  const [shown, show] = useState(false);
  const reasons = [...fit.reasons].sort((a, b) => b.share - a.share);
  return (
    <Part className="fit">
      <Part className="row">
        {telling(reasons)
          .slice(0, most)
          .map((reason) => (
            <Chip key={reason.feature} tone="done">
              {reasonWords(reason, language)}
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
          <ShareBars reasons={reasons} full={full ?? largestShare([reasons])} />
          <Part className="xs">{t('whySum', { score: fit.score })}</Part>
        </Part>
      )}
    </Part>
  );
}
