import './DueMark.css';
import { useSettings } from '../settings';
import { dueWords, pressureOf } from '../words/words';
import { Part } from './elements';

/** By when, in words with a shape and a colour: a triangle when overdue, a diamond when due today, a dot otherwise. */
export function DueMark({ at, now }: { at: string; now: Date }) {
  const { language } = useSettings();
  return (
    <Part as="span" className={`due due-${pressureOf(at, now)}`}>
      <Part as="span" hidden className="due-shape" />
      <Part as="span">{dueWords(at, now, language)}</Part>
    </Part>
  );
}
