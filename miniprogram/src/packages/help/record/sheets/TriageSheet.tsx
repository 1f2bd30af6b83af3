import { label } from '@shared/glossary';
import { type HelpKind, helpKinds, shapeOf } from '@shared/help/help-kinds';
import { type Urgency, urgencies } from '@shared/terms';
import { useState } from 'react';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { NumberField, TextField } from '@/components/TextField';
import { useHelpRecordText } from '@/i18n/help-record';
import { WhenFields } from '@/parts/help/WhenFields';
import { helpLabel } from '@/parts/help/words';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useAtField } from '@/parts/record/at-field';
import { SaidCard } from '@/parts/record/SaidCard';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { shortWords } from '@/words/words';
import type { SheetProps } from '../types';
import { useWhen } from './use-when';

const titleRoom = 60;

/** What it is, in the community's words: kind, line, urgency, when, how long, how many. What the asker said is filled in. */
export function TriageSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const { language } = useSettings();
  const head = `${record.id}.triage`;
  const known = record.kind === 'unsorted' ? undefined : record.kind;
  const fewest = record.forWhom === 'child' ? 2 : 1;
  const [kind, setKind] = useTyped<HelpKind | undefined>(`${head}/kind`, known);
  const [title, setTitle] = useTyped(`${head}/title`, shortWords(record.title || record.words, titleRoom).slice(0, 30));
  const [urgency, setUrgency] = useTyped<Urgency>(`${head}/urgency`, record.urgency);
  const [minutes, setMinutes] = useTyped<number | undefined>(`${head}/minutes`, record.minutes || undefined);
  const [people, setPeople] = useTyped<number | undefined>(`${head}/people`, Math.max(fewest, record.people || 1));
  const when = useWhen(head, record.when, now, refusal);
  const [tried, setTried] = useState(false);
  const short = [...title.trim()].length < 2;
  const lacking = (missing: boolean) => (tried && missing ? t('fieldMissing') : undefined);
  const atField = useAtField(refusal, now);
  const fields = ['title', 'minutes', 'people', 'kind'] as const;
  const choose = (next: HelpKind) => {
    setKind(next);
    if (record.kind === 'unsorted') {
      setMinutes(shapeOf[next].usualMinutes);
      setPeople(Math.max(fewest, shapeOf[next].people));
    }
  };
  const send = () => {
    setTried(true);
    const chosen = when.check();
    if (kind && !short && minutes && people && chosen) onSend({ kind, title: title.trim(), urgency, when: chosen, minutes, people });
  };
  return (
    <ActionSheet
      title={t('triageTitle')}
      send={t('triageYes')}
      onSend={send}
      refusal={when.atField || fields.some(atField) ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <SaidCard words={record.words} media={record.media} />
      <ChoiceGroup
        look="chips"
        label={t('triageKind')}
        value={kind}
        options={helpKinds.map((value) => ({ value, label: helpLabel(`helpKind.${value}`, language) }))}
        error={lacking(!kind) ?? atField('kind')}
        onChange={choose}
      />
      <TextField
        label={t('triageName')}
        hint={t('triageNameHint')}
        maxLength={30}
        value={title}
        error={lacking(short) ?? atField('title')}
        onChange={setTitle}
      />
      <ChoiceGroup
        look="chips"
        label={t('triageUrgency')}
        value={urgency}
        options={urgencies.map((value) => ({ value, label: label(`urgency.${value}`, language) }))}
        onChange={setUrgency}
      />
      <WhenFields {...when.fields} />
      <Part className="two">
        <NumberField
          label={t('triageMinutes')}
          unit={t('triageMinutesUnit')}
          value={minutes}
          error={lacking(!minutes) ?? atField('minutes')}
          onChange={setMinutes}
        />
        <NumberField
          label={t('triagePeople')}
          unit={t('triagePeopleUnit')}
          value={people}
          error={lacking(!people) ?? atField('people')}
          onChange={setPeople}
          {...(fewest > 1 && { hint: t('triageChild') })}
        />
      </Part>
    </ActionSheet>
  );
}
