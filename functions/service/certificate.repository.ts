import type { HelpKind } from '@shared/help/help-kinds';
import { type Listing, paged } from '../core/chain-reads';
import type { Item, Store, Write } from '../core/store';

/** A certificate as stored: names and code only sealed. */
export type StoredCertificate = {
  readonly number: string;
  readonly version: number;
  readonly ownerId: string;
  readonly countyId: string;
  readonly sealedCode: string;
  readonly sealedName: string;
  /** Who looks after the volunteer's place; absent when nobody does. */
  readonly sealedHandler?: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly times: number;
  readonly contents: readonly { readonly kind: HelpKind; readonly times: number; readonly minutes: number }[];
  readonly issuer: string;
  readonly issuedAt: string;
  readonly withdrawnAt?: string;
};

const certificateKey = (number: string) => ({ pk: `CERTIFICATE#${number}`, sk: 'STATE' });
const counterKey = (countyId: string, year: string) => ({ pk: `CERTIFICATES#${countyId}`, sk: year });
const ownersPk = (personId: string) => `CERTIFICATES#${personId}`;
const certificateOf = (item: Item): StoredCertificate => item.certificate as StoredCertificate;

/** The reads of certificates, C1 to C3 in docs/access-patterns.md. */
export const certificateRepository = (store: Store) => ({
  /** C1 */
  async find(number: string): Promise<StoredCertificate | undefined> {
    const item = await store.get(certificateKey(number));
    return item && certificateOf(item);
  },
  /** C2: newest first. */
  async ofPerson(personId: string, listing: Listing): Promise<{ certificates: readonly StoredCertificate[]; next?: string }> {
    const { items, next } = await store.query({ index: 'g5', pk: ownersPk(personId), backwards: true, ...paged(listing) });
    return { certificates: items.map(certificateOf), ...(next && { next }) };
  },
  /** C3: how many a county has issued in a year, with the version to count on. */
  async issued(countyId: string, year: string): Promise<{ readonly last: number; readonly version: number }> {
    const item = await store.get(counterKey(countyId, year));
    return { last: Number(item?.last ?? 0), version: Number(item?.version ?? 0) };
  },
});
export type CertificateRepository = ReturnType<typeof certificateRepository>;

/** `HUANGLIU-2026-000123`: county, year, and the how-many-th of that year; no number is left out or given twice. */
export const certificateNumber = (countyId: string, year: string, count: number): string =>
  `${countyId.toUpperCase()}-${year}-${String(count).padStart(6, '0')}`;

const certificateWrite = (certificate: StoredCertificate): Write => ({
  put: {
    ...certificateKey(certificate.number),
    version: certificate.version,
    certificate,
    g5pk: ownersPk(certificate.ownerId),
    g5sk: `${certificate.issuedAt}#${certificate.number}`,
  },
  when: certificate.version === 1 ? 'absent' : { version: certificate.version - 1 },
});

/** The certificate with its number, taken from the county's count of the year in the same transaction. */
export const issueWrites = (certificate: StoredCertificate, year: string, counted: { last: number; version: number }): readonly Write[] => [
  certificateWrite(certificate),
  {
    put: { ...counterKey(certificate.countyId, year), last: counted.last + 1, version: counted.version + 1 },
    when: counted.version === 0 ? 'absent' : { version: counted.version },
  },
];

/** Says from now on that the certificate no longer holds; it is not deleted. */
export const withdrawWrite = (certificate: StoredCertificate, now: Date): Write =>
  certificateWrite({ ...certificate, version: certificate.version + 1, withdrawnAt: now.toISOString() });
