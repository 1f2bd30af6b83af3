import './Sheet.css';
import { View } from '@tarojs/components';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/text';
import { Part, Tap } from './elements';
import { Icon } from './Icon';

interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, kept in sight at the bottom. */
  actions?: ReactNode;
}

const reachable = 'a[href], button:not([tabindex="-1"]), input, select, textarea, [tabindex="0"]';

/** Keeps Tab inside the dialog. */
function turnAround(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(reachable)];
  const first = stops[0];
  const last = stops[stops.length - 1];
  const at = document.activeElement;
  if (event.shiftKey && (at === first || at === event.currentTarget)) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && at === last) {
    event.preventDefault();
    first?.focus();
  }
}

/** A dialog from the bottom of the phone, in the middle of a wide window. Put it directly inside Screen, not inside a card. */
export function Sheet(props: SheetProps) {
  return props.open ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ title, onClose, children, actions }: SheetProps) {
  const t = useText();
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined;
    const before = document.activeElement as HTMLElement | null;
    box.current?.focus();
    return () => before?.focus();
  }, []);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Tab') turnAround(event);
  };
  return (
    <Part className="sheet">
      <View className="sheet-shade" onClick={onClose} catchMove ariaHidden />
      <Part
        role="dialog"
        modal
        focusable
        elementRef={box}
        onKey={onKey}
        label={process.env.TARO_ENV === 'h5' ? undefined : title}
        labelledBy={titleId}
        className="sheet-box"
      >
        <Part className="sheet-head">
          <Part as="h2" id={titleId} className="h2 grow">
            {title}
          </Part>
          <Tap onPress={onClose} label={t('close')} className="sheet-close">
            <Icon name="close" />
          </Tap>
        </Part>
        <Part className="sheet-body stack">{children}</Part>
        {actions && <Part className="sheet-actions">{actions}</Part>}
      </Part>
    </Part>
  );
}
