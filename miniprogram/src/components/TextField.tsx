import { Input, Textarea } from '@tarojs/components';
import { useId } from 'react';
import { useText } from '../i18n/text';
import { Part } from './elements';
import { describedBy, FieldFrame, type FieldIds, type FieldProps, fieldIds } from './Field';

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  maxLength?: number;
  id?: string;
}

interface TextFieldProps extends TextProps {
  kind?: 'text' | 'phone' | 'identity' | 'search';
  /** The browser's autofill name, such as `name` or `tel`. */
  autoComplete?: string;
}

const keyboards = { text: 'text', phone: 'number', identity: 'idcard', search: 'text' } as const;
const inputTypes = { text: 'text', phone: 'tel', identity: 'text', search: 'search' } as const;

/** What a screen reader in WeChat says for an input, where labels cannot be tied to inputs. */
const spoken = ({ label, hint, error }: FieldProps) => [label, error, hint].filter(Boolean).join('，');

/** Browser attributes that tie an input to its label, hint and error. */
const tied = (ids: FieldIds, props: FieldProps) => ({
  id: ids.input,
  'aria-describedby': describedBy(ids, props),
  'aria-invalid': props.error ? true : undefined,
  'aria-required': props.optional ? undefined : true,
});

/** One line of text. */
export function TextField({ kind = 'text', autoComplete, maxLength = 200, ...props }: TextFieldProps) {
  const ids = fieldIds(useFieldId(props.id));
  const { value, placeholder, onBlur } = props;
  return (
    <FieldFrame ids={ids} {...props}>
      {process.env.TARO_ENV === 'h5' ? (
        <input
          {...tied(ids, props)}
          type={inputTypes[kind]}
          className="field-input"
          value={value}
          maxLength={maxLength}
          placeholder={placeholder}
          autoComplete={autoComplete ?? 'off'}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={onBlur}
        />
      ) : (
        <Input
          id={ids.input}
          type={keyboards[kind]}
          className="field-input"
          value={value}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass="field-placeholder"
          onInput={(event) => props.onChange(event.detail.value)}
          onBlur={onBlur}
          ariaLabel={spoken(props)}
        />
      )}
    </FieldFrame>
  );
}

/** Several lines of text, with a count of characters when there is a limit. */
export function TextArea({ maxLength, ...props }: TextProps) {
  const t = useText();
  const ids = fieldIds(useFieldId(props.id));
  const { value, placeholder, onBlur } = props;
  const counter = maxLength ? t('counter', { used: [...value].length, limit: maxLength }) : undefined;
  return (
    <FieldFrame ids={ids} counter={counter} {...props}>
      {process.env.TARO_ENV === 'h5' ? (
        <textarea
          {...tied(ids, props)}
          className="field-input field-area"
          value={value}
          maxLength={maxLength}
          placeholder={placeholder}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={onBlur}
        />
      ) : (
        <Textarea
          id={ids.input}
          className="field-input field-area"
          value={value}
          maxlength={maxLength ?? -1}
          placeholder={placeholder}
          placeholderClass="field-placeholder"
          autoHeight
          onInput={(event) => props.onChange(event.detail.value)}
          onBlur={onBlur}
          ariaLabel={spoken(props)}
        />
      )}
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldProps {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** Shown after the number; 元 / yuan unless told. */
  unit?: string;
  placeholder?: string;
  id?: string;
}

/** A whole number that is not negative, by default of yuan; undefined while empty. */
export function NumberField({ onChange, unit, ...props }: NumberFieldProps) {
  const t = useText();
  const ids = fieldIds(useFieldId(props.id));
  const words = unit ?? t('yuan');
  const value = props.value === undefined ? '' : String(props.value);
  const change = (typed: string) => {
    const digits = typed.replace(/\D/g, '').slice(0, 9);
    onChange(digits === '' ? undefined : Number(digits));
  };
  return (
    <FieldFrame ids={ids} {...props}>
      <Part className="field-box">
        {process.env.TARO_ENV === 'h5' ? (
          <input
            {...tied(ids, props)}
            inputMode="numeric"
            autoComplete="off"
            className="field-input"
            value={value}
            placeholder={props.placeholder}
            onChange={(event) => change(event.target.value)}
          />
        ) : (
          <Input
            id={ids.input}
            type="number"
            className="field-input"
            value={value}
            placeholder={props.placeholder}
            placeholderClass="field-placeholder"
            onInput={(event) => change(event.detail.value)}
            ariaLabel={`${spoken(props)}，${words}`}
          />
        )}
        <Part as="span" className="field-unit">
          {words}
        </Part>
      </Part>
    </FieldFrame>
  );
}

/** The id a page gave, or one that no other field has. */
export function useFieldId(id?: string): string {
  const own = useId();
  return id ?? own;
}
