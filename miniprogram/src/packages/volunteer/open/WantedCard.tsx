import '@/parts/help/help.css';
import '@/parts/volunteer/volunteer.css';
import type { HelpSummary } from '@shared/help/help.views';
import type { ReactNode } from 'react';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { useHelpText } from '@/i18n/help';
import { useTasksText } from '@/i18n/volunteer-tasks';
import { KindIcon } from '@/parts/help/KindIcon';
import { helpLabel, lengthWords, metresWords, whenWords } from '@/parts/help/words';
import { FitReasons } from '@/parts/match/FitReasons';
import { useSettings } from '@/settings';

interface WantedCardProps {
  help: HelpSummary;
  now: Date;
  selected?: boolean;
  onOpen: (id: string) => void;
  children?: ReactNode;
}

/** Help that is wanted, as who might give it sees it: what, when, how far, and why it fits them. */
export function WantedCard({ help, now, selected, onOpen, children }: WantedCardProps) {
  const t = useTasksText();
  const say = useHelpText();
  const { language, care } = useSettings();
  const title = help.title || helpLabel(`helpKind.${help.kind}`, language);
  const left = Math.max(0, help.people - help.taken);
  return (
    <Card as="li" className={`task ${selected ? 'task-selected' : ''}`}>
      <Part className="help-row-head">
        <Part as="span" className="help-kind">
          <KindIcon kind={help.kind} />
        </Part>
        <Part className="help-row-words">
          <Part as="h3" className="help-row-title">
            <Tap className="help-open" current={selected ? 'page' : undefined} onPress={() => onOpen(help.id)}>
              {title}
            </Tap>
          </Part>
          <Part as="span" className="b">
            {whenWords(help, now, language, say)}
          </Part>
          <Part as="span" className="sm">
            {[help.metres === undefined ? help.areaName : metresWords(help.metres, say), lengthWords(help.minutes, say)].join(' · ')}
          </Part>
        </Part>
      </Part>
      {(help.urgency === 'urgent' || left > 1 || help.series) && (
        <Part className="row">
          {help.urgency === 'urgent' && (
            <Chip tone="soon" icon="clock">
              {t('urgent')}
            </Chip>
          )}
          {left > 1 && <Chip icon="people">{t('peopleLeft', { count: left })}</Chip>}
          {help.series && <Chip>{say('nthOf', help.series)}</Chip>}
        </Part>
      )}
      {help.fit && <FitReasons fit={help.fit} title={title} most={care ? 1 : 3} />}
      {children}
    </Card>
  );
}
