import './Choice.css';
import type { KeyboardEvent } from 'react';
import { Part, Tap } from './elements';
import { describedBy, FieldFrame, type FieldProps, fieldIds } from './Field';
import { Icon, type IconName } from './Icon';
import { useFieldId } from './TextField';

export interface Option<V extends string> {
  value: V;
  label: string;
  hint?: string;
  icon?: IconName;
}

interface GroupProps<V extends string> extends FieldProps {
  options: readonly Option<V>[];
  /** `rows` for long labels or hints, `chips` for a word or two. */
  look?: 'rows' | 'chips';
  id?: string;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function Inside({ option, on, many }: { option: Option<string>; on: boolean; many: boolean }) {
  return (
    <>
      <Part as="span" className={`mark ${many ? 'mark-many' : ''} ${on ? 'mark-on' : ''}`}>
        {on && many && <Icon name="check" size="s" />}
      </Part>
      {option.icon && <Icon name={option.icon} />}
      <Part as="span" className="choice-words">
        <Part as="span" className="choice-label">
          {option.label}
        </Part>
        {option.hint && (
          <Part as="span" className="choice-hint">
            {option.hint}
          </Part>
        )}
      </Part>
    </>
  );
}

interface ChoiceGroupProps<V extends string> extends GroupProps<V> {
  value: V | undefined;
  onChange: (value: V) => void;
}

/** One of several. In browsers the arrow keys move and choose, as in any radio group. */
export function ChoiceGroup<V extends string>({ value, onChange, options, look = 'rows', ...props }: ChoiceGroupProps<V>) {
  const ids = fieldIds(useFieldId(props.id));
  const chosen = options.findIndex((option) => option.value === value);
  const move = (event: KeyboardEvent<HTMLElement>, from: number) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (from + step + options.length) % options.length;
    const option = options[next];
    if (option) onChange(option.value);
    event.currentTarget.closest('[role="radiogroup"]')?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  return (
    <FieldFrame group ids={ids} {...props}>
      <Part
        role="radiogroup"
        id={ids.input}
        label={process.env.TARO_ENV === 'h5' ? undefined : props.label}
        labelledBy={ids.label}
        describedBy={describedBy(ids, props)}
        className={`choices choices-${look}`}
      >
        {options.map((option, index) => (
          <Tap
            key={option.value}
            role="radio"
            checked={index === chosen}
            tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
            onPress={() => onChange(option.value)}
            onKey={(event) => move(event, index)}
            className={`choice ${index === chosen ? 'choice-on' : ''}`}
          >
            <Inside option={option} on={index === chosen} many={false} />
          </Tap>
        ))}
      </Part>
    </FieldFrame>
  );
}

interface MultiChoiceProps<V extends string> extends GroupProps<V> {
  values: readonly V[];
  onChange: (values: V[]) => void;
}

/** Any number of several; the order of `values` follows the options. */
export function MultiChoice<V extends string>({ values, onChange, options, look = 'chips', ...props }: MultiChoiceProps<V>) {
  const ids = fieldIds(useFieldId(props.id));
  const toggle = (value: V) => {
    const on = !values.includes(value);
    onChange(options.map((option) => option.value).filter((each) => (each === value ? on : values.includes(each))));
  };
  return (
    <FieldFrame group ids={ids} {...props}>
      <Part
        role="group"
        id={ids.input}
        label={process.env.TARO_ENV === 'h5' ? undefined : props.label}
        labelledBy={ids.label}
        describedBy={describedBy(ids, props)}
        className={`choices choices-${look}`}
      >
        {options.map((option) => (
          <Tap
            key={option.value}
            role="checkbox"
            checked={values.includes(option.value)}
            onPress={() => toggle(option.value)}
            className={`choice ${values.includes(option.value) ? 'choice-on' : ''}`}
          >
            <Inside option={option} on={values.includes(option.value)} many />
          </Tap>
        ))}
      </Part>
    </FieldFrame>
  );
}
