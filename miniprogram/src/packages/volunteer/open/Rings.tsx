import './open.css';
import type { HelpSummary } from '@shared/help/help.views';
import type { Point } from '@shared/place';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { useHelpText } from '@/i18n/help';
import { useTasksText } from '@/i18n/volunteer-tasks';
import { KindIcon } from '@/parts/help/KindIcon';
import { metresWords } from '@/parts/help/words';
import { type Dot, dotsAround, ringShare, rings } from './around';
import { WantedCard } from './WantedCard';

interface RingsProps {
  me: Point;
  items: readonly HelpSummary[];
  now: Date;
  selected: string | undefined;
  onOpen: (id: string) => void;
}

/** Where help is wanted around me: a picture of distance and direction, drawn without a map. The list says the same in words. */
export function Rings({ me, items, now, selected, onOpen }: RingsProps) {
  const t = useTasksText();
  const say = useHelpText();
  const [chosen, choose] = useState<string>();
  const dots = dotsAround(me, items);
  const keyOf = (dot: Dot) => dot.items[0]?.id ?? '';
  const shown = dots.find((dot) => keyOf(dot) === chosen);
  const off = items.filter(({ point }) => !point).length;
  const where = ({ metres, direction }: Dot) => `${t(`dir${direction}`)}，${metresWords(metres, say)}`;
  return (
    <Part className="stack">
      <Card as="section" label={t('rings')} className="stack">
        <Part as="h2" className="h2">
          {t('rings')}
        </Part>
        <Part className="sm">{t('ringsHint')}</Part>
        <Part role="group" label={t('rings')} className="rings">
          {rings.map((metres) => (
            <Part
              key={metres}
              hidden
              className="ring-circle"
              style={{ width: `${88 * ringShare(metres)}%`, height: `${88 * ringShare(metres)}%` }}
            >
              <Part as="span" className="ring-label">
                {t('ringKm', { km: metres / 1000 })}
              </Part>
            </Part>
          ))}
          <Part as="span" hidden className="ring-north">
            {t('dirN')}
          </Part>
          <Part as="span" hidden className="ring-me">
            {t('ringsMe')}
          </Part>
          {dots.map((dot) => {
            const [first] = dot.items;
            if (!first) return null;
            const several = dot.items.length > 1;
            return (
              <Part key={first.id} className="ring-dot-box" style={{ left: `${dot.left}%`, top: `${dot.top}%` }}>
                <Tap
                  className={`ring-dot ${chosen === first.id ? 'ring-dot-on' : ''} ${first.urgency === 'urgent' ? 'ring-dot-urgent' : ''}`}
                  pressed={chosen === first.id}
                  label={
                    several
                      ? t('ringsMany', { count: dot.items.length, where: where(dot) })
                      : t('ringsDot', { title: first.title, where: where(dot) })
                  }
                  onPress={() => choose(chosen === first.id ? undefined : first.id)}
                >
                  {several ? <Part as="span">{dot.items.length}</Part> : <KindIcon kind={first.kind} size="s" />}
                </Tap>
              </Part>
            );
          })}
        </Part>
        {off > 0 && <Part className="sm">{t('ringsOff', { count: off })}</Part>}
      </Card>
      <Part live="polite">
        {shown && (
          <Part as="ul" label={t('ringsChosen')} className="stack">
            {shown.items.map((help) => (
              <WantedCard key={help.id} help={help} now={now} selected={help.id === selected} onOpen={onOpen} />
            ))}
          </Part>
        )}
      </Part>
    </Part>
  );
}
