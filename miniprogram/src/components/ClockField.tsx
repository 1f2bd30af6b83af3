import { Picker } from '@tarojs/components';
import { useText } from '../i18n/text';
import { Part } from './elements';
import { describedBy, FieldFrame, type FieldProps, fieldIds } from './Field';
import { useFieldId } from './TextField';

interface ClockFieldProps extends FieldProps {
  /** HH:mm, or '' while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  id?: string;
}

/** A time of day, chosen with the browser's or WeChat's own picker. */
export function ClockField({ value, onChange, ...props }: ClockFieldProps) {
  const t = useText();
  const ids = fieldIds(useFieldId(props.id));
  return (
    <FieldFrame ids={ids} {...props}>
      {process.env.TARO_ENV === 'h5' ? (
        <input
          id={ids.input}
          type="time"
          className="field-input"
          value={value}
          aria-describedby={describedBy(ids, props)}
          aria-invalid={props.error ? true : undefined}
          onChange={(event) => onChange(event.target.value.slice(0, 5))}
        />
      ) : (
        <Picker mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
          <Part role="button" label={`${props.label}，${value || t('pickClock')}`} className="field-input">
            {value || t('pickClock')}
          </Part>
        </Picker>
      )}
    </FieldFrame>
  );
}
