import { glossary } from '@shared/glossary';
import { importWords } from '@shared/glossary/imports';
import type { Column } from '@shared/imports/import-columns';
import type { Language } from '@shared/terms';

const both = { ...glossary, ...importWords } as Readonly<Record<string, { readonly zh: string; readonly en: string } | undefined>>;

/** What something is called in tables; its name when it has no words. */
export const said = (term: string, language: Language): string => both[term]?.[language] ?? term;
export const headingOf = (column: string, language: Language): string => said(`import.column.${column}`, language);
export const choiceLabel = ({ words }: Column, name: string, language: Language): string => said(`${words}.${name}`, language);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s*＊]/g, '')
    .toLowerCase();

/** The column that a heading means, in either language, however it is spaced or starred. */
export const columnFor = (heading: string, columns: readonly Column[]): Column | undefined =>
  columns.find(({ name }) => [name, headingOf(name, 'zh'), headingOf(name, 'en')].some((known) => plain(known) === plain(heading)));

const known = new Map<Column, ReadonlyMap<string, string>>();

/** The name that a word of a list means, in either language. */
export const choiceFor = (column: Column, word: string): string | undefined => {
  let names = known.get(column);
  if (!names) {
    const of = column.of ?? [];
    names = new Map(
      of.flatMap((name) => [name, choiceLabel(column, name, 'zh'), choiceLabel(column, name, 'en')].map((said) => [plain(said), name])),
    );
    known.set(column, names);
  }
  return names.get(plain(word));
};
