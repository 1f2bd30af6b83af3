import './help.css';
import { helpStepOf } from '@shared/help/help';
import type { HelpSummary } from '@shared/help/help.views';
import type { ReactNode } from 'react';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Stepper } from '@/components/Stepper';
import { open } from '@/device/navigate';
import { useHelpText } from '@/i18n/help';
import { useSettings } from '@/settings';
import { agoWords, exactWords } from '@/words/words';
import { KindIcon } from './KindIcon';
import { helpLabel, helpSteps, helpTones, standing, whenWords } from './words';

export const openHelp = (id: string, act?: string): void => open('packages/help/record/index', { id, act });

const ended: readonly HelpSummary['status'][] = ['refused', 'converted', 'cancelled'];

/** A request in a list: what, when, where it stands with its steps; opens the record. */
export function HelpRow({
  help,
  now,
  extra,
  selected = false,
  onOpen = openHelp,
}: {
  help: HelpSummary;
  now: Date;
  extra?: ReactNode;
  /** Its record stands beside the list. */
  selected?: boolean;
  onOpen?: (id: string) => void;
}) {
  const t = useHelpText();
  const { language } = useSettings();
  return (
    <Card as="li" className={`help-row ${selected ? 'card-selected' : ''}`}>
      <Part className="row">
        <Chip tone={help.overdue ? 'soon' : helpTones[help.status]}>{helpLabel(`helpStatus.${help.status}`, language)}</Chip>
        {help.series && <Chip>{t('nthOf', help.series)}</Chip>}
        <Part as="span" className="xs">
          {agoWords(help.changedAt, now, language)}
          <Part as="span" className="sr-only">
            {exactWords(help.changedAt, language)}
          </Part>
        </Part>
      </Part>
      <Part className="help-row-head">
        <Part as="span" className="help-kind">
          <KindIcon kind={help.kind} />
        </Part>
        <Part className="help-row-words">
          <Part as="h3" className="help-row-title">
            <Tap className="help-open" current={selected ? 'page' : undefined} onPress={() => onOpen(help.id)}>
              {help.title || helpLabel(`helpKind.${help.kind}`, language)}
            </Tap>
          </Part>
          <Part as="span" className="sm">
            {whenWords(help, now, language, t)}
          </Part>
        </Part>
      </Part>
      <Part as="span" className="b">
        {standing(help, now, language, t)}
      </Part>
      {!ended.includes(help.status) && (
        <Stepper labels={helpSteps.map((step) => helpLabel(step, language))} now={helpStepOf[help.status]} />
      )}
      {extra}
    </Card>
  );
}
