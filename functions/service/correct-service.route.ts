import { maskName } from '@shared/people/mask';
import { CorrectService } from '@shared/service/service.contracts';
import { localDay } from '@shared/time';
import { numberIn, refuse } from '../core/chain-command';
import { change, defineRoute, forbidden, invalid, notFound } from '../core/route';
import { withdrawWrite } from './certificate.repository';
import { correctService } from './service.decisions';
import type { ServiceDeps } from './service.deps';
import { correctionWrites } from './service.items';

/** Certificates withdrawn at once; one transaction takes no more. */
const mostCertificates = 50;

/** The office of the place where help was given corrects its minutes; certificates that counted the record are withdrawn with it. */
export const correctServiceRoute = defineRoute<typeof CorrectService, ServiceDeps>(
  CorrectService,
  async ({ caller, params: { volunteerId }, body }, deps) => {
    if (!caller) return notFound();
    const stored = await deps.service.withCorrections(volunteerId, body.recordId);
    const original = stored.find(({ record }) => record.id === body.recordId);
    if (!original) return invalid({ reason: 'recordUnknown', field: '/recordId' });
    if (!deps.may(caller, 'service', 'correct', { areaPath: original.areaPath, relations: [] })) return notFound();
    if (volunteerId === caller.personId) return forbidden();
    const unfit = numberIn({ '/reason': body.reason });
    if (unfit) return refuse(unfit);
    const now = deps.clock();
    const records = stored.map(({ record }) => record);
    const decided = correctService(records, body.recordId, body, maskName(caller.name), now);
    if (!decided.ok) return refuse(decided.refusal);
    const day = localDay(original.record.from);
    const { certificates } = await deps.certificates.ofPerson(volunteerId, { limit: mostCertificates });
    const wrong = certificates.filter(({ from, to, withdrawnAt }) => !withdrawnAt && from <= day && day <= to);
    return change(
      [...correctionWrites({ ...original, record: decided.value }), ...wrong.map((certificate) => withdrawWrite(certificate, now))],
      decided.value,
      { created: true },
    );
  },
);
