import '../visits.css';
import type { SheetStart } from '@shared/visits/visit.views';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { useVisitText } from '@/i18n/visits';
import { useSettings } from '@/settings';
import { type FieldName, fileLabel, valueWords } from '../words';
import { type FoundField, sameField, withFinding } from './draft';
import { FindingSheet } from './FindingSheet';
import { PresentLine } from './PresentLine';

/** What a festival sheet asks about by itself: cause, skills, rigid spending, needs. */
export const festivalFields = [
  'causes',
  'skills',
  'medicalYuan',
  'schoolingYuan',
  'otherRigidYuan',
  'needs',
] as const satisfies readonly FieldName[];

interface Props {
  /** Fields that stand here from the beginning. */
  fields: readonly FieldName[];
  start: SheetStart | undefined;
  value: readonly FoundField[];
  now: Date;
  onChange: (findings: readonly FoundField[]) => void;
}

/** What differs from the file; the file stays as it is until somebody confirms. The sheet is drawn by `FindingDialog`, directly in the page. */
export function Findings({ fields, start, value, now, onChange, onEdit }: Props & { onEdit: (edit: Editing) => void }) {
  const t = useVisitText();
  const { language } = useSettings();
  const others = value.filter(({ field, memberId }) => memberId || !fields.includes(field));
  const nameOf = ({ field, memberId }: FoundField) =>
    [memberId && start?.members.find((one) => one.memberId === memberId)?.label, fileLabel(`field.${field}`, language)]
      .filter(Boolean)
      .join(' · ');
  const row = (finding: FoundField, found: boolean, fixed: boolean) => (
    <Part as="li" key={`${finding.memberId ?? ''}.${finding.field}`} className="visit-finding">
      <Part className="row">
        <Part as="span" className="b grow">
          {nameOf(finding)}
        </Part>
        <Button
          size="small"
          variant="outline"
          label={`${t(found ? 'findingNew' : 'addFinding')} ${nameOf(finding)}`}
          onPress={() => onEdit({ ...(fixed && { field: finding.field }), ...(found && { first: finding }) })}
        >
          {t(found ? 'findingNew' : 'addFinding')}
        </Button>
        {found && (
          <Button
            size="small"
            variant="quiet"
            icon="trash"
            label={t('findingRemove', { field: nameOf(finding) })}
            onPress={() => onChange(value.filter((one) => !sameField(one, finding)))}
          >
            {t('findingOut')}
          </Button>
        )}
      </Part>
      <PresentLine start={start} field={finding.field} memberId={finding.memberId} now={now} />
      {found && (
        <Part className="b">
          {t('findingNew')}：{valueWords(finding.field, finding.value, language, t)}
        </Part>
      )}
    </Part>
  );
  return (
    <>
      <Part as="ul" className="col">
        {fields.map((field) => {
          const found = value.find((one) => one.field === field && !one.memberId);
          return row(found ?? { field, value: undefined }, found !== undefined, true);
        })}
        {others.map((finding) => row(finding, true, false))}
      </Part>
      <Button variant="outline" icon="plus" onPress={() => onEdit({})}>
        {t('addFinding')}
      </Button>
    </>
  );
}

export type Editing = { readonly field?: FieldName; readonly first?: FoundField };

/** The dialog for one field, to stand directly in the page. */
export function FindingDialog({
  editing,
  start,
  value,
  now,
  onChange,
  onClose,
}: Omit<Props, 'fields'> & { editing: Editing; onClose: () => void }) {
  const { field, first } = editing;
  return (
    <FindingSheet
      start={start}
      {...(field && { field })}
      {...(first && { first })}
      now={now}
      onAdd={(finding) => {
        onChange(withFinding(value, finding));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

export const useEditing = () => useState<Editing>();
