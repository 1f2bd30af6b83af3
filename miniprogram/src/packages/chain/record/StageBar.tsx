import './chain.css';
import type { ChainBar } from '@shared/chain/chain.contracts';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useChainText } from '@/i18n/chain';
import { useSettings } from '@/settings';
import { chainLabel } from '../words';

/** 预警–核查–推送–救助–反馈 as beads on a string: what is passed has a tick, where it stands is a ring, a broken one a mark; all said in words too. */
export function StageBar({ bar }: { bar: ChainBar }) {
  const t = useChainText();
  const { language } = useSettings();
  const said = { done: t('stageDone'), now: '', later: t('stageLater') };
  return (
    <Part className="col">
      <Part as="ol" label={t('bar')} className="beads">
        {bar.stages.map(({ stage, state, open, broken }) => (
          <Part
            as="li"
            key={stage}
            className={`bead bead-${state} ${broken ? 'bead-broken' : ''}`}
            current={state === 'now' ? 'step' : undefined}
          >
            <Part hidden className="bead-dot">
              {broken ? <Icon name="warn" size="s" /> : state === 'done' && <Icon name="check" size="s" />}
            </Part>
            <Part as="span" className="bead-name">
              {chainLabel(`chainStage.${stage}`, language)}
            </Part>
            {open > 0 ? (
              <Part as="span" className="xs">
                {t('stageOpen', { count: open })}
              </Part>
            ) : (
              <Part as="span" className="sr-only">
                {said[state]}
              </Part>
            )}
          </Part>
        ))}
      </Part>
      <Part as="p" className="b">
        {bar.now
          ? t('nowAt', { stage: chainLabel(`chainStage.${bar.now}`, language) })
          : t(bar.state === 'ended' ? 'allEnded' : 'nothingYet')}
      </Part>
    </Part>
  );
}
