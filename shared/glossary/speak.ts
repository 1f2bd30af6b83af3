export type WordParams = Readonly<Record<string, string | number | undefined>>;

/** A text with `{name}` filled from `params`; a missing parameter leaves nothing behind. */
export const fill = (text: string, params: WordParams = {}): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
