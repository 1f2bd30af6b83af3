import { CheckCertificate } from '@shared/service/service.contracts';
import { slowDown } from '../core/rate-limit';
import { answer, defineRoute, notFound } from '../core/route';
import { certificateView, checked } from './certificate.view';
import type { ServiceDeps } from './service.deps';

export const checkCertificateRoute = defineRoute<typeof CheckCertificate, ServiceDeps>(
  CheckCertificate,
  async ({ params, query }, deps) => {
    slowDown(deps.checks.take(params.number));
    const stored = await checked({ ...params, ...query }, deps);
    if (!stored) return notFound();
    const { code: _code, ...shown } = certificateView(stored, deps.seal, 'checker');
    return answer(shown);
  },
);
