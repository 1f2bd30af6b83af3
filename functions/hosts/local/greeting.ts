import type { Persona } from '@shared/people/people.contracts';

/** What the terminal says when everything is up. */
export function greeting(url: string, personas: readonly Persona[], dataDir: string): string {
  const widest = Math.max(0, ...personas.map(({ name }) => name.length));
  const people = personas.map(
    ({ name, story }) => `    ${name.padEnd(widest, '　')}  ${story.zh}\n    ${'　'.repeat(widest)}  ${story.en}`,
  );
  return [
    '',
    `  连心桥 Lianxin is up:  ${url}`,
    '',
    ...(people.length > 0 ? ['  You can be  你可以是', ...people, ''] : []),
    `  API description  ${url}/openapi.json`,
    `  Data and log     ${dataDir}`,
    '  Stop with Ctrl-C; the data stays.',
    '',
  ].join('\n');
}
