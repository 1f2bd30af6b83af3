import { careNeeds, type HouseholdValues, hardshipCauses, housingKinds, incomeCategories } from '@shared/households/household';
import { same } from '@shared/same';
import { useState } from 'react';
import { ChoiceGroup, MultiChoice } from '@/components/Choice';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { NumberField, TextArea } from '@/components/TextField';
import { useHouseholdText } from '@/i18n/households';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { fieldName, fileLabel } from '../../words';
import type { FileSheetProps } from '../types';
import { FromFields, useFrom } from './FromFields';

type Draft = { readonly [Field in keyof HouseholdValues]?: HouseholdValues[Field] | undefined };
type Held = { category: (typeof incomeCategories)[number]; from: string; validUntil?: string | undefined };
const money = ['incomeYuan', 'medicalYuan', 'schoolingYuan', 'otherRigidYuan'] as const;

/** Values of the household as they are to be; only what differs is sent, as a change or as findings to be confirmed. */
export function ValuesSheet({ record, command, now, busy, refusal, onSend, onClose }: FileSheetProps & { command: 'values' | 'propose' }) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const head = `${record.id}.${command}`;
  const known = Object.fromEntries(Object.entries(record.values ?? {}).map(([field, one]) => [field, one?.value])) as Draft;
  const [draft, setDraft] = useTyped<Draft>(`${head}/values`, known);
  const [held, setHeld] = useTyped<readonly Held[]>(`${head}/categories`, record.categoriesHeld?.map(({ value }) => value) ?? []);
  const [consent, setConsent] = useTyped(`${head}/consent`, record.consent?.given ?? false);
  const from = useFrom(head, now, command === 'propose' ? 'visit' : 'office');
  const [nothing, setNothing] = useState(false);
  const proposing = command === 'propose';
  const changed = Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => value !== undefined && value !== '' && !same(value, known[field as keyof Draft])),
  );
  const newHeld = !proposing && !same(held, record.categoriesHeld?.map(({ value }) => value) ?? []);
  const newConsent = !proposing && consent !== record.consent?.given;
  const send = () => {
    if (Object.keys(changed).length === 0 && !newHeld && !newConsent) return setNothing(true);
    if (proposing)
      return onSend('propose', { from: from.body, findings: Object.entries(changed).map(([field, value]) => ({ field, value })) });
    onSend('values', {
      from: from.body,
      values: changed,
      ...(newHeld && {
        categories: held.map(({ category, from: since, validUntil }) => ({ category, from: since, ...(validUntil && { validUntil }) })),
      }),
      ...(newConsent && { consent }),
    });
  };
  const errorAt = (field: string) => (refusal?.field === field ? refusedWords(refusal, now, language) : undefined);
  const atDay = errorAt('/from/on');
  const put = (part: Draft) => {
    setNothing(false);
    setDraft({ ...draft, ...part });
  };
  const title = t(command);
  return (
    <ActionSheet title={title} send={t('save')} onSend={send} refusal={atDay ? undefined : refusal} {...{ onClose, busy, now }}>
      {proposing && <Part className="sm">{t('proposeHint')}</Part>}
      {money.map((field) => (
        <NumberField
          key={field}
          optional
          label={fieldName(field, language)}
          value={draft[field]}
          onChange={(value) => put({ [field]: value })}
        />
      ))}
      <ChoiceGroup
        look="chips"
        optional
        label={fieldName('housing', language)}
        value={draft.housing}
        options={housingKinds.map((value) => ({ value, label: fileLabel(`housing.${value}`, language) }))}
        onChange={(housing) => put({ housing })}
      />
      <MultiChoice
        optional
        label={fieldName('causes', language)}
        values={draft.causes ?? []}
        options={hardshipCauses.map((value) => ({ value, label: fileLabel(`cause.${value}`, language) }))}
        onChange={(causes) => put({ causes })}
      />
      <MultiChoice
        optional
        label={fieldName('needs', language)}
        values={draft.needs ?? []}
        options={careNeeds.map((value) => ({ value, label: fileLabel(`need.${value}`, language) }))}
        onChange={(needs) => put({ needs })}
      />
      <TextArea
        optional
        label={fieldName('skills', language)}
        maxLength={200}
        value={draft.skills ?? ''}
        onChange={(skills) => put({ skills })}
        error={errorAt('/values/skills')}
      />
      <TextArea
        optional
        label={fieldName('livingWords', language)}
        maxLength={500}
        value={draft.livingWords ?? ''}
        onChange={(livingWords) => put({ livingWords })}
        error={errorAt('/values/livingWords')}
      />
      {!proposing && (
        <>
          <MultiChoice
            optional
            label={t('categoriesHeld')}
            values={held.map(({ category }) => category)}
            options={incomeCategories.map((value) => ({ value, label: fileLabel(`incomeCategory.${value}`, language) }))}
            onChange={(names) =>
              setHeld(names.map((category) => held.find((one) => one.category === category) ?? { category, from: from.body.on }))
            }
          />
          {held.map((one) => (
            <DateField
              key={one.category}
              optional
              label={`${fileLabel(`incomeCategory.${one.category}`, language)} ${t('until', { day: '' })}`.trim()}
              value={one.validUntil ?? ''}
              from={one.from}
              onChange={(validUntil) =>
                setHeld(held.map((other) => (other === one ? { ...one, validUntil: validUntil || undefined } : other)))
              }
            />
          ))}
          <Switch label={t('consent')} on={consent} onChange={setConsent} />
        </>
      )}
      <FromFields from={from} now={now} error={atDay} />
      <Part role="alert">{nothing && <Part>{t('nothing')}</Part>}</Part>
    </ActionSheet>
  );
}
