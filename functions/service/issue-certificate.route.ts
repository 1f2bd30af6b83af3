import { same } from '@shared/same';
import { IssueCertificate } from '@shared/service/service.contracts';
import type { Role } from '@shared/terms';
import { localDay } from '@shared/time';
import { refuse } from '../core/chain-command';
import { answer, change, defineRoute, notFound } from '../core/route';
import { certificateNumber, issueWrites, type StoredCertificate } from './certificate.repository';
import { certificateView, newCode, purposes } from './certificate.view';
import { certifiable, certified } from './service.decisions';
import type { ServiceDeps } from './service.deps';

/** Issued from confirmed records alone. The same period with the same records has its certificate already and gets that one. */
export const issueCertificateRoute = defineRoute<typeof IssueCertificate, ServiceDeps>(IssueCertificate, async ({ caller, body }, deps) => {
  const person = caller && (await deps.people.find(caller.personId));
  if (!person) return notFound();
  const { from, to } = body;
  const period = certifiable(from, to);
  if (!period.ok) return refuse(period.refusal);
  const [records, earlier, volunteer] = await Promise.all([
    deps.service.within(person.personId, from, to),
    deps.certificates.ofPerson(person.personId, { limit: 50 }),
    deps.volunteers.find(person.personId),
  ]);
  const sum = certified(records);
  if (!sum.ok) return refuse(sum.refusal);
  const known = earlier.certificates.find(
    (one) => !one.withdrawnAt && one.from === from && one.to === to && same(one.contents, sum.value.contents),
  );
  if (known) return answer(certificateView(known, deps.seal, 'owner'));
  const now = deps.clock();
  const year = localDay(now).slice(0, 4);
  const areaPath = volunteer?.areaPath ?? person.homeArea;
  const [counted, issuer, handler] = await Promise.all([
    deps.certificates.issued(person.countyId, year),
    fullNameOf(areaPath, deps),
    handlerOf(areaPath, deps),
  ]);
  const { close } = deps.seal;
  const certificate: StoredCertificate = {
    ...sum.value,
    number: certificateNumber(person.countyId, year, counted.last + 1),
    version: 1,
    ownerId: person.personId,
    countyId: person.countyId,
    sealedCode: close(purposes.code, newCode()),
    sealedName: close(purposes.name, person.name),
    ...(handler && { sealedHandler: close(purposes.handler, handler) }),
    from,
    to,
    issuer,
    issuedAt: now.toISOString(),
  };
  return change(issueWrites(certificate, year, counted), certificateView(certificate, deps.seal, 'owner'), { created: true });
});

/** a/b/c → a, a/b, a/b/c */
const downwards = (areaPath: string): string[] => areaPath.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'));

const fullNameOf = async (areaPath: string, { areas }: ServiceDeps): Promise<string> =>
  (await Promise.all([...new Set([...downwards(areaPath).slice(0, 2), areaPath])].map((path) => areas.nameOf(path)))).join('');

const officeRoles: readonly Role[] = ['communityOfficer', 'townOfficer', 'countyOfficer'];

/** The name of somebody whose office covers the place, the nearest first. */
const handlerOf = async (areaPath: string, { people }: ServiceDeps): Promise<string | undefined> => {
  for (const area of downwards(areaPath).reverse()) {
    const ids = (await Promise.all(officeRoles.map((role) => people.inRole(role, area)))).flat().sort();
    const [first] = ids;
    if (first) return (await people.find(first))?.name;
  }
  return undefined;
};
