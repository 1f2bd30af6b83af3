import type { Route } from '../../core/route';
import { checkCertificateRoute } from '../../service/check-certificate.route';
import { correctServiceRoute } from '../../service/correct-service.route';
import { getCertificatePdfRoute } from '../../service/get-certificate-pdf.route';
import { getMyCertificatesRoute } from '../../service/get-my-certificates.route';
import { getMyServiceRoute } from '../../service/get-my-service.route';
import { issueCertificateRoute } from '../../service/issue-certificate.route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  checkCertificateRoute,
  correctServiceRoute,
  getCertificatePdfRoute,
  getMyCertificatesRoute,
  getMyServiceRoute,
  issueCertificateRoute,
];
