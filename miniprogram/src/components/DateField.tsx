import { Picker } from '@tarojs/components';
import { useText } from '../i18n/text';
import { Part } from './elements';
import { describedBy, FieldFrame, type FieldProps, fieldIds } from './Field';
import { useFieldId } from './TextField';

interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD, or '' while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  from?: string;
  to?: string;
  id?: string;
}

/** A calendar day, chosen with the browser's or WeChat's own picker. */
export function DateField({ value, onChange, from, to, ...props }: DateFieldProps) {
  const t = useText();
  const ids = fieldIds(useFieldId(props.id));
  return (
    <FieldFrame ids={ids} {...props}>
      {process.env.TARO_ENV === 'h5' ? (
        <input
          id={ids.input}
          type="date"
          className="field-input"
          value={value}
          min={from}
          max={to}
          aria-describedby={describedBy(ids, props)}
          aria-invalid={props.error ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Picker mode="date" value={value} start={from} end={to} onChange={(event) => onChange(event.detail.value)}>
          <Part role="button" label={`${props.label}，${value || t('pickDate')}`} className="field-input">
            {value || t('pickDate')}
          </Part>
        </Picker>
      )}
    </FieldFrame>
  );
}
