import { label } from '@shared/glossary';
import type { Notice } from '@shared/notifications/inbox.contracts';
import type { Language } from '@/settings';
import { clockWords, dayWords } from '@/words/words';

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A notice as a sentence, with the times in it as people say them. */
export const noticeWords = ({ name, params }: Pick<Notice, 'name' | 'params'>, now: Date, language: Language): string =>
  label(
    `notice.${name}`,
    language,
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [
        key,
        instant.test(value) ? `${dayWords(value, now, language)} ${clockWords(value)}` : value.replace(/[。.！!]+$/, ''),
      ]),
    ),
  );
