import { type ClueKind, clueKinds } from '@shared/clues/clue';
import { GetClueRules } from '@shared/clues/clue.contracts';
import type { ClueOwnerView } from '@shared/clues/clue.views';
import { label } from '@shared/glossary';
import { type Urgency, urgencies } from '@shared/terms';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { ChoiceGroup } from '@/components/Choice';
import { TextField } from '@/components/TextField';
import { useClueRecordText } from '@/i18n/clue-record';
import { OwnerField, ownerChoice } from '@/parts/clues/OwnerField';
import { clueLabel, nameOf } from '@/parts/clues/words';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useAtField } from '@/parts/record/at-field';
import { SaidCard } from '@/parts/record/SaidCard';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import type { SheetProps } from '../types';
import { DueField, dueFrom } from './DueField';

/** 分类交办: what it is, how pressing, who verifies it, until when. */
export function DispatchSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useClueRecordText();
  const { language } = useSettings();
  const head = `${record.id}.dispatch`;
  const rules = useRemote('clueRules', () => ask(GetClueRules, {}));
  const [kind, setKind] = useTyped<ClueKind | undefined>(`${head}/kind`, record.kind === 'other' ? undefined : record.kind);
  const [urgency, setUrgency] = useTyped<Urgency>(`${head}/urgency`, record.urgency);
  const [title, setTitle] = useTyped(`${head}/title`, [...nameOf(record)].slice(0, 30).join(''));
  const [owner, setOwner] = useTyped<ClueOwnerView | undefined>(`${head}/owner`, undefined);
  const [words, setWords] = useTyped(`${head}/words`, '');
  const [due, setDue] = useTyped(`${head}/due`, '');
  const [tried, setTried] = useState(false);
  const short = [...title.trim()].length < 2;
  const atField = useAtField(refusal, now);
  const hours = rules.data?.rules.verifyHours;
  const send = () => {
    setTried(true);
    if (!kind || !owner || short) return;
    const dueAt = dueFrom(due);
    onSend({
      kind,
      urgency,
      title: title.trim(),
      owner: ownerChoice(owner),
      ...(words.trim() && { words: words.trim() }),
      ...(dueAt && { dueAt }),
    });
  };
  return (
    <ActionSheet
      title={t('dispatchTitle')}
      send={t('dispatchYes')}
      onSend={send}
      refusal={['title', 'kind', 'words', 'owner', 'dueAt'].some(atField) ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <SaidCard words={record.words} media={record.media} />
      <ChoiceGroup
        look="chips"
        label={t('kind')}
        value={kind}
        options={clueKinds.map((value) => ({ value, label: clueLabel(`clueKind.${value}`, language) }))}
        error={tried && !kind ? t('missing') : atField('kind')}
        onChange={setKind}
      />
      <ChoiceGroup
        label={t('urgency')}
        value={urgency}
        options={urgencies.map((value) => ({
          value,
          label: label(`urgency.${value}`, language),
          ...(hours && {
            hint: hours[value] > 48 ? t('urgencyDays', { days: Math.round(hours[value] / 24) }) : t('urgencyHint', { hours: hours[value] }),
          }),
        }))}
        onChange={setUrgency}
      />
      <TextField
        label={t('clueTitle')}
        hint={t('clueTitleHint')}
        maxLength={30}
        value={title}
        error={tried && short ? t('missingWords') : atField('title')}
        onChange={setTitle}
      />
      <OwnerField clueId={record.id} value={owner} error={tried && !owner ? t('ownerMissing') : atField('owner')} onChange={setOwner} />
      <DueField value={due} now={now} error={atField('dueAt')} onChange={setDue} />
      <TextField label={t('words')} optional maxLength={200} value={words} error={atField('words')} onChange={setWords} />
    </ActionSheet>
  );
}
