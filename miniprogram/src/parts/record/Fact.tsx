import './record.css';
import { type ReactNode, useState } from 'react';
import { DueMark } from '@/components/DueMark';
import { Part, Tap } from '@/components/elements';
import { useFrameText } from '@/i18n/frame';
import { useSettings } from '@/settings';
import { exactWords } from '@/words/words';

/** One line of a record's facts; put it inside a `dl` of class `record-facts`. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Part className="fact">
      <Part as="dt" className="fact-name">
        {name}
      </Part>
      <Part as="dd" className="fact-value">
        {children}
      </Part>
    </Part>
  );
}

/** By when, in people's words; a tap says exactly when. */
export function When({ at, now }: { at: string; now: Date }) {
  const t = useFrameText();
  const { language } = useSettings();
  const [exact, setExact] = useState(false);
  return (
    <Tap pressed={exact} onPress={() => setExact(!exact)} className="record-when">
      {exact ? <Part as="span">{exactWords(at, language)}</Part> : <DueMark at={at} now={now} />}
      <Part as="span" className="sr-only">
        {t('exactTime')}
      </Part>
    </Tap>
  );
}
