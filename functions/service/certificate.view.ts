import { randomInt, timingSafeEqual } from 'node:crypto';
import { maskName } from '@shared/people/mask';
import type { Certificate } from '@shared/service/service.contracts';
import type { StoredCertificate } from './certificate.repository';
import type { ServiceDeps } from './service.deps';

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Ten letters and digits of which none looks like another. */
export const newCode = (): string => Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');

export const purposes = { code: 'certificate.code', name: 'certificate.name', handler: 'certificate.handler' } as const;

/** The owner sees names and code as they are; who checks sees masked names. */
export const certificateView = (stored: StoredCertificate, seal: ServiceDeps['seal'], to: 'owner' | 'checker'): Certificate => {
  const { number, from, to: until, minutes, times, contents, issuer, issuedAt, withdrawnAt } = stored;
  const name = seal.open(purposes.name, stored.sealedName);
  const handler = stored.sealedHandler ? seal.open(purposes.handler, stored.sealedHandler) : '';
  const shown = (it: string) => (to === 'owner' ? it : maskName(it));
  return {
    number,
    code: seal.open(purposes.code, stored.sealedCode),
    name: shown(name),
    from,
    to: until,
    minutes,
    times,
    contents: [...contents],
    issuer,
    handler: handler && shown(handler),
    issuedAt,
    ...(withdrawnAt && { withdrawnAt }),
  };
};

/** The certificate of this number when the code is right. A wrong code and an unknown number are the same; tries are slowed down by number. */
export const checked = async (
  { number, code }: { readonly number: string; readonly code: string },
  { certificates, seal }: ServiceDeps,
): Promise<StoredCertificate | undefined> => {
  const stored = await certificates.find(number);
  const right = Buffer.from(stored ? seal.open(purposes.code, stored.sealedCode) : '');
  const given = Buffer.from(code);
  return stored && right.length === given.length && timingSafeEqual(right, given) ? stored : undefined;
};
