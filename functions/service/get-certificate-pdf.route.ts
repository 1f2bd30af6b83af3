import { GetCertificatePdf } from '@shared/service/service.contracts';
import { slowDown } from '../core/rate-limit';
import { defineRoute, file, notFound } from '../core/route';
import { certificateView, checked } from './certificate.view';
import { certificatePdf } from './certificate-pdf';
import type { ServiceDeps } from './service.deps';

/** For its owner with the full names, for anybody else who has number and code with masked ones. */
export const getCertificatePdfRoute = defineRoute<typeof GetCertificatePdf, ServiceDeps>(
  GetCertificatePdf,
  async ({ caller, params, query }, deps) => {
    slowDown(deps.checks.take(params.number));
    const stored = await checked({ ...params, ...query }, deps);
    if (!stored) return notFound();
    const certificate = certificateView(stored, deps.seal, caller?.personId === stored.ownerId ? 'owner' : 'checker');
    return file(await certificatePdf(certificate, await deps.certificateFont(), deps.publicUrl), 'application/pdf', {
      cache: 'private',
      maxAge: 0,
    });
  },
);
