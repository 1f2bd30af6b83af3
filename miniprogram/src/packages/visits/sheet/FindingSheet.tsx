import type { SheetStart } from '@shared/visits/visit.views';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { ChoiceGroup, MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { NumberField, TextArea } from '@/components/TextField';
import { useVisitText } from '@/i18n/visits';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useSettings } from '@/settings';
import { type FieldName, fileLabel, householdFieldNames, isMoney, memberFieldNames, optionsOf } from '../words';
import type { FoundField } from './draft';
import { PresentLine, presentOf } from './PresentLine';

const many: readonly FieldName[] = ['causes', 'needs', 'flags'];
const written: readonly FieldName[] = ['skills', 'livingWords'];
const grades = [0, 1, 2, 3, 4] as const;
const household = 'household';

interface Props {
  start: SheetStart | undefined;
  /** The field that is asked about; else one is chosen here. */
  field?: FieldName;
  first?: FoundField | undefined;
  now: Date;
  onAdd: (finding: FoundField) => void;
  onClose: () => void;
}

/** One field of the file: what it says now, with source and date, and what it should say. */
export function FindingSheet({ start, field: given, first, now, onAdd, onClose }: Props) {
  const t = useVisitText();
  const { language } = useSettings();
  const members = start?.members ?? [];
  const [who, setWho] = useState(first?.memberId ?? household);
  const [picked, setPicked] = useState<FieldName | undefined>(first?.field ?? given);
  const [value, setValue] = useState<unknown>(first?.value);
  const [tried, setTried] = useState(false);
  const memberId = who === household ? undefined : who;
  const names: readonly FieldName[] = memberId ? memberFieldNames : householdFieldNames;
  const field = picked && names.includes(picked) ? picked : undefined;
  const missing = value === undefined || (typeof value === 'string' && value.trim() === '');
  const error = tried && missing ? t('findingMissing') : undefined;
  const add = () => {
    setTried(true);
    if (!field || missing) return;
    onAdd({ ...(memberId && { memberId }), field, value: typeof value === 'string' ? value.trim() : value });
  };
  const choose = (next: FieldName) => {
    setPicked(next);
    const now = presentOf(start, next, memberId)?.value;
    setValue(many.includes(next) ? (now ?? []) : undefined);
    setTried(false);
  };
  return (
    <ActionSheet title={t('addFinding')} send={t('findingAdd')} busy={false} now={now} onSend={add} onClose={onClose}>
      {!given && members.length > 0 && (
        <ChoiceGroup
          look="chips"
          label={t('findingWho')}
          value={who}
          options={[
            { value: household, label: t('findingHousehold') },
            ...members.map((one) => ({ value: one.memberId, label: one.label })),
          ]}
          onChange={(next) => {
            setWho(next);
            setPicked(undefined);
            setValue(undefined);
          }}
        />
      )}
      {!given && (
        <ChoiceGroup
          look="chips"
          label={t('findingField')}
          value={field}
          options={names.map((name) => ({ value: name, label: fileLabel(`field.${name}`, language) }))}
          error={tried && !field ? t('findingMissing') : undefined}
          onChange={choose}
        />
      )}
      {field && (
        <>
          <Card tone="fill">
            {given && <Part className="b">{fileLabel(`field.${field}`, language)}</Part>}
            <PresentLine start={start} field={field} memberId={memberId} now={now} />
          </Card>
          {isMoney(field) ? (
            <NumberField label={t('findingNew')} value={value as number | undefined} error={error} onChange={setValue} />
          ) : written.includes(field) ? (
            <TextArea
              label={t('findingNew')}
              maxLength={field === 'skills' ? 200 : 500}
              value={(value as string | undefined) ?? ''}
              error={error}
              onChange={setValue}
            />
          ) : many.includes(field) ? (
            <MultiChoice
              label={t('findingNew')}
              values={(value as string[] | undefined) ?? []}
              options={optionsOf(field, language)}
              error={error}
              onChange={setValue}
            />
          ) : field === 'disability' ? (
            <ChoiceGroup
              look="chips"
              label={t('findingNew')}
              value={value === undefined ? undefined : String(value)}
              options={grades.map((n) => ({ value: String(n), label: n === 0 ? t('disability0') : t('disabilityN', { n }) }))}
              error={error}
              onChange={(next) => setValue(Number(next))}
            />
          ) : (
            <ChoiceGroup
              look="chips"
              label={t('findingNew')}
              value={value as string | undefined}
              options={optionsOf(field, language)}
              error={error}
              onChange={setValue}
            />
          )}
        </>
      )}
    </ActionSheet>
  );
}
