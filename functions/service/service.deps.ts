import type { Action, Relation } from '@shared/access/access';
import type { Caller } from '@shared/people/caller';
import type { Areas } from '../areas/areas.repository';
import type { RateLimit } from '../core/rate-limit';
import type { People } from '../people/people.repository';
import type { CertificateRepository } from './certificate.repository';
import type { ServiceRepository } from './service.repository';

/** What the routes of service and certificates need from the rest of the house, wired in hosts. */
export type ServiceDeps = {
  readonly service: ServiceRepository;
  readonly certificates: CertificateRepository;
  readonly people: Pick<People, 'find' | 'inRole'>;
  readonly volunteers: { find(personId: string): Promise<{ readonly areaPath: string } | undefined> };
  readonly areas: Areas;
  readonly seal: { close(purpose: string, text: string): string; open(purpose: string, sealed: string): string };
  readonly may: (
    caller: Caller | undefined,
    resource: 'service',
    action: Action,
    to: { areaPath?: string; relations: readonly Relation[] },
  ) => boolean;
  /** How often one number may be tried. */
  readonly checks: RateLimit;
  /** A TrueType font with the letters of certificates. */
  readonly certificateFont: () => Promise<Uint8Array>;
  /** Where a certificate can be checked; absent when the house does not know its own address. */
  readonly publicUrl: string | undefined;
  readonly clock: () => Date;
};
