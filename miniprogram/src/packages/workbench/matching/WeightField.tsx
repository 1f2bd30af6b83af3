import { Slider } from '@tarojs/components';
import { Part } from '@/components/elements';
import { FieldFrame, fieldIds } from '@/components/Field';
import { useFieldId } from '@/components/TextField';

interface WeightFieldProps {
  label: string;
  hint: string;
  value: number;
  /** Its value and what it gives, in words. */
  spoken: string;
  onChange: (value: number) => void;
}

/** A weight from 0 to 100 on a slider, with its number beside it. */
export function WeightField({ label, hint, value, spoken, onChange }: WeightFieldProps) {
  const ids = fieldIds(useFieldId());
  return (
    <FieldFrame ids={ids} label={label} hint={hint}>
      <Part className="weight">
        {process.env.TARO_ENV === 'h5' ? (
          <input
            id={ids.input}
            type="range"
            min={0}
            max={100}
            step={1}
            className="weight-slider"
            value={value}
            aria-valuetext={spoken}
            aria-describedby={ids.hint}
            onChange={(event) => onChange(Number(event.target.value))}
          />
        ) : (
          <Slider
            className="weight-slider"
            min={0}
            max={100}
            step={1}
            value={value}
            ariaLabel={`${label}，${spoken}`}
            onChanging={(event) => onChange(event.detail.value)}
            onChange={(event) => onChange(event.detail.value)}
          />
        )}
        <Part as="span" hidden className="weight-value">
          {spoken}
        </Part>
      </Part>
    </FieldFrame>
  );
}
