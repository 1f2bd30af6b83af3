import { type RiskLevel, riskLevels } from '@shared/households/household';
import { GetHouseholdRules } from '@shared/households/household-rules.contracts';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useHouseholdText } from '@/i18n/households';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { LevelMark } from '../../LevelMark';
import { fileLabel } from '../../words';
import type { FileSheetProps } from '../types';

/** A person decides: as the rules propose, or otherwise and why. */
export function LevelSheet({ record, now, busy, refusal, onSend, onClose }: FileSheetProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const head = `${record.id}.decideLevel`;
  const rules = useRemote('rules of households', () => ask(GetHouseholdRules, {}));
  const days = rules.data?.rules.reviewDays;
  const proposed = record.levelProposal;
  const [level, setLevel] = useTyped<RiskLevel | undefined>(`${head}/level`, proposed?.level ?? record.level);
  const [words, setWords] = useTyped(`${head}/words`, '');
  const [tried, setTried] = useState(false);
  const otherwise = (proposed !== undefined && level !== proposed.level) || refusal?.reason === 'wordsNeeded';
  const atWords = refusal?.field === '/words' ? refusedWords(refusal, now, language) : undefined;
  const missing = otherwise && [...words.trim()].length < 2;
  const send = () => {
    setTried(true);
    if (level && !missing) onSend('decideLevel', { level, ...(words.trim() && { words: words.trim() }) });
  };
  return (
    <ActionSheet
      title={t('levelTitle')}
      send={t('decide')}
      onSend={send}
      refusal={atWords ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      {proposed && (
        <Card tone="fill" className="stack">
          <Part className="row">
            <LevelMark level={proposed.level} />
            <Part as="span" className="b">
              {t('levelReasons')}
            </Part>
          </Part>
          <Part as="ul" className="col">
            {proposed.reasons.map((reason) => (
              <Part as="li" key={reason}>
                {fileLabel(`riskReason.${reason}`, language)}
              </Part>
            ))}
          </Part>
        </Card>
      )}
      <ChoiceGroup
        label={t('level')}
        value={level}
        options={riskLevels.map((value) => ({
          value,
          label: days
            ? t('levelReview', { level: fileLabel(`level.${value}`, language), days: days[value] })
            : fileLabel(`level.${value}`, language),
        }))}
        error={tried && !level ? t('levelMissing') : undefined}
        onChange={setLevel}
      />
      <TextArea
        optional={!otherwise}
        label={t('levelWords')}
        {...(otherwise && { hint: t('levelWordsHint') })}
        maxLength={300}
        value={words}
        onChange={setWords}
        error={(tried || refusal?.reason === 'wordsNeeded') && missing ? t('levelWordsHint') : atWords}
      />
    </ActionSheet>
  );
}
