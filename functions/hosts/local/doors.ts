import type { LocalSettings } from './settings';

const own = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * A page somewhere on the web may point its own name at 127.0.0.1 and then read this server through the visitor's browser.
 * So a server that listens for this machine alone answers to this machine's names alone.
 */
export function isStranger(host: string | undefined, { isOpen }: Pick<LocalSettings, 'isOpen'>): boolean {
  return !isOpen && !own.test(host ?? '');
}

export const strangerAnswer = (): Response =>
  Response.json(
    {
      type: 'about:blank',
      title: 'Misdirected Request',
      status: 421,
      reason: 'unknownHost',
      detail: 'Set HOST to listen for other names than localhost.',
    },
    { status: 421, headers: { 'content-type': 'application/problem+json' } },
  );
