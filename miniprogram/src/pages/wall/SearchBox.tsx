import { Input } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useWallText } from '@/i18n/wall';
import { clean } from './filters';

const pause = 500;

/** Searches when one pauses, presses enter or leaves; clears with one tap. */
export function SearchBox({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const t = useWallText();
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    if (value !== asked.current) setTyped(value);
    asked.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (text: string) => {
    clearTimeout(timer.current);
    const q = clean(text);
    if (q === asked.current) return;
    asked.current = q;
    onSearch(q);
  };
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(text), pause);
  };
  return (
    <Part role="search" label={t('search')} className="wall-search">
      <Icon name="look" />
      {process.env.TARO_ENV === 'h5' ? (
        <input
          type="search"
          enterKeyHint="search"
          aria-label={t('search')}
          className="wall-input"
          value={typed}
          maxLength={20}
          placeholder={t('searchPlaceholder')}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && search(typed)}
          onBlur={() => search(typed)}
        />
      ) : (
        <Input
          className="wall-input"
          value={typed}
          maxlength={20}
          confirmType="search"
          placeholder={t('searchPlaceholder')}
          placeholderClass="wall-placeholder"
          ariaLabel={t('search')}
          onInput={(event) => type(event.detail.value)}
          onConfirm={(event) => search(event.detail.value)}
        />
      )}
      {typed !== '' && (
        <Tap
          label={t('searchClear')}
          className="wall-clear"
          onPress={() => {
            setTyped('');
            search('');
          }}
        >
          <Icon name="close" size="s" />
        </Tap>
      )}
    </Part>
  );
}
