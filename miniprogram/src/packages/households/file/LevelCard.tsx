import type { HouseholdRecord } from '@shared/households/household.views';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { useHouseholdText } from '@/i18n/households';
import { useSettings } from '@/settings';
import { dayWords } from '@/words/words';
import { LevelMark } from '../LevelMark';
import { fileLabel } from '../words';
import { levelPresses } from './commands';
import type { OpenSheet } from './types';

interface LevelCardProps {
  record: HouseholdRecord;
  now: Date;
  onShow?: (sheet: OpenSheet) => void;
}

/** The level that was decided and why, and what the rules propose now. */
export function LevelCard({ record, now, onShow }: LevelCardProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const { levelDecision, levelProposal } = record;
  const reasons = (names: readonly (keyof never | string)[]) => (
    <Part as="ul" className="col">
      {names.map((name) => (
        <Part as="li" key={String(name)}>
          {fileLabel(`riskReason.${String(name)}` as 'riskReason.orphan', language)}
        </Part>
      ))}
    </Part>
  );
  return (
    <Card as="section" label={t('level')} tone={levelProposal ? 'soon' : 'plain'} className="stack">
      <Part as="h3" className="h2">
        {t('level')}
      </Part>
      {levelDecision && (
        <Part className="col">
          <Part className="row">
            <LevelMark level={levelDecision.level} />
            <Part as="span" className="sm">
              {t('levelDecided', {
                level: fileLabel(`level.${levelDecision.level}`, language),
                by: levelDecision.byLabel,
                day: dayWords(levelDecision.at, now, language),
              })}
            </Part>
          </Part>
          {reasons(levelDecision.reasons)}
          {levelDecision.words && <Part className="file-words">{levelDecision.words}</Part>}
        </Part>
      )}
      {levelProposal && (
        <Part className="col">
          <Part className="row">
            <LevelMark level={levelProposal.level} />
            <Part as="span" className="b">
              {t('levelReasons')}
            </Part>
          </Part>
          {reasons(levelProposal.reasons)}
        </Part>
      )}
      {onShow && !levelPresses(record) && (
        <Part className="row">
          <Button size="small" variant="outline" onPress={() => onShow({ name: 'decideLevel' })}>
            {fileLabel('householdAction.decideLevel', language)}
          </Button>
        </Part>
      )}
    </Card>
  );
}
