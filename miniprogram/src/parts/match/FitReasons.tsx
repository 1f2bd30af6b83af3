import './match.css';
import type { MatchReason } from '@shared/matching/matching';
import { useState } from 'react';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useMatchText } from '@/i18n/match';
import { useSettings } from '@/settings';
import { ShareBars } from './ShareBars';
import { largestShare, reasonWords } from './words';

interface FitReasonsProps {
  score: number;
  reasons: readonly MatchReason[];
  /** The share that fills a bar; the largest of these reasons unless told. */
  full?: number;
  /** How many reasons are said at once. */
  most?: number;
}

/** Why it fits, best reasons first as chips; a tap shows what each gave. */
export function FitReasons({ score, reasons, full, most = 4 }: FitReasonsProps) {
  const t = useMatchText();
  const { language } = useSettings();
  const [open, setOpen] = useState(false);
  const telling = reasons.filter(({ share }) => share > 0).slice(0, most);
  return (
    <Part className="fit">
      <Part className="row">
        {telling.map((reason) => (
          <Chip key={reason.feature} tone={reason.feature === 'skill' || reason.feature === 'distance' ? 'done' : 'plain'}>
            {reasonWords(reason, language)}
          </Chip>
        ))}
      </Part>
      <Tap className="fit-why" expanded={open} onPress={() => setOpen(!open)}>
        <Part as="span">{t('why', { score })}</Part>
        <Icon name="down" size="s" className={open ? 'fit-open' : ''} />
      </Tap>
      {open && <ShareBars reasons={reasons} full={full ?? largestShare([reasons])} />}
    </Part>
  );
}
