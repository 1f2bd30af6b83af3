import './clues.css';
import type { ClueSummary } from '@shared/clues/clue.views';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Stepper } from '@/components/Stepper';
import { open } from '@/device/navigate';
import { useClueText } from '@/i18n/clue';
import { useSettings } from '@/settings';
import { agoWords, exactWords } from '@/words/words';
import { standing } from './standing';
import { clueLabel, cluePages, clueSteps, clueTones, nameOf } from './words';

export const openClue = (id: string, act?: string): void => open(cluePages.record, { id, act });
const ended: readonly ClueSummary['status'][] = ['withdrawn', 'duplicate'];

/** A clue in a list of one's own: what, where it stands, its steps; opens the record. */
export function ClueRow({
  clue,
  now,
  selected = false,
  onOpen = openClue,
}: {
  clue: ClueSummary;
  now: Date;
  /** Its record stands beside the list. */
  selected?: boolean;
  onOpen?: (id: string) => void;
}) {
  const t = useClueText();
  const { language } = useSettings();
  return (
    <Card as="li" className={`clue-row ${selected ? 'card-selected' : ''}`}>
      <Part className="row">
        <Chip tone={clueTones[clue.status]}>{clueLabel(`clueStatus.${clue.status}`, language)}</Chip>
        <Part as="span" className="xs">
          {agoWords(clue.reportedAt, now, language)}
          <Part as="span" className="sr-only">
            {exactWords(clue.reportedAt, language)}
          </Part>
        </Part>
      </Part>
      <Part as="h3" className="clue-row-title">
        <Tap className="clue-open" current={selected ? 'page' : undefined} onPress={() => onOpen(clue.id)}>
          {nameOf(clue)}
        </Tap>
      </Part>
      <Part as="span" className="b">
        {standing(clue, now, language, t)}
      </Part>
      {!ended.includes(clue.status) && <Stepper labels={clueSteps.map((step) => clueLabel(step, language))} now={clue.step} />}
    </Card>
  );
}
