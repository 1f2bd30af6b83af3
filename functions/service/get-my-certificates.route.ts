import { GetMyCertificates } from '@shared/service/service.contracts';
import { answer, defineRoute, notFound } from '../core/route';
import { certificateView } from './certificate.view';
import type { ServiceDeps } from './service.deps';

export const getMyCertificatesRoute = defineRoute<typeof GetMyCertificates, ServiceDeps>(
  GetMyCertificates,
  async ({ caller, query }, { certificates, seal }) => {
    if (!caller) return notFound();
    const { certificates: mine, next } = await certificates.ofPerson(caller.personId, query);
    return answer({ items: mine.map((one) => certificateView(one, seal, 'owner')), ...(next && { next }) });
  },
);
