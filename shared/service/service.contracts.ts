import * as z from 'zod/mini';
import { contract } from '../contract';
import { Cursor, Day, Id, Instant, Limit, page, text } from '../fields';
import { HelpKind } from '../help/help-kinds';
import { numberRefusals } from '../wishes/wish.refusals';

/** 志愿服务记录: one confirmed piece of help, or a correction of one; never typed in afterwards. Corrections carry the difference in minutes. */
export const ServiceRecord = z.strictObject({
  id: z.string(),
  kind: HelpKind,
  helpId: Id,
  from: Instant,
  to: Instant,
  minutes: z.number(),
  words: z.string(),
  areaName: z.string(),
  groupLabel: z.optional(z.string()),
  confirmedAt: Instant,
  confirmedBy: z.enum(['asker', 'community']),
  correction: z.optional(z.strictObject({ of: z.string(), reason: z.string(), at: Instant, by: z.string() })),
});
export type ServiceRecord = z.output<typeof ServiceRecord>;

export const GetMyService = contract({
  name: 'GetMyService',
  method: 'GET',
  path: '/api/me/service',
  summary: 'My confirmed service, newest first, with the total',
  who: { resource: 'service', action: 'list' },
  query: z.strictObject({ from: z.optional(Day), to: z.optional(Day), limit: Limit, cursor: z.optional(Cursor) }),
  answer: z.extend(page(ServiceRecord), { totalMinutes: z.number(), totalTimes: z.number() }),
  refusals: ['badCursor'],
});
export const CorrectService = contract({
  name: 'CorrectService',
  method: 'POST',
  path: '/api/volunteers/{volunteerId}/service/corrections',
  summary: 'Correct confirmed minutes by a new record with a reason',
  write: true,
  who: { resource: 'service', action: 'correct' },
  params: z.strictObject({ volunteerId: Id }),
  body: z.strictObject({
    recordId: z.string().check(z.maxLength(120)),
    minutes: z.number().check(z.int({ error: 'wrongType' }), z.gte(0, { error: 'tooSmall' }), z.lte(720, { error: 'tooLarge' })),
    reason: text(2, 200),
  }),
  answer: ServiceRecord,
  refusals: ['recordUnknown', 'nothingToCorrect', ...numberRefusals],
});

/** 志愿服务记录证明. `code` opens the check page; who has both number and code sees that it is genuine, and no private data. */
export const Certificate = z.strictObject({
  number: z.string(),
  code: z.string(),
  name: z.string(),
  from: Day,
  to: Day,
  minutes: z.number(),
  times: z.number(),
  contents: z.array(z.strictObject({ kind: HelpKind, times: z.number(), minutes: z.number() })),
  issuer: z.string(),
  handler: z.string(),
  issuedAt: Instant,
  withdrawnAt: z.optional(Instant),
});
export type Certificate = z.output<typeof Certificate>;
export const IssueCertificate = contract({
  name: 'IssueCertificate',
  method: 'POST',
  path: '/api/me/certificates',
  summary: 'A certificate of my confirmed service in a period',
  write: true,
  who: { resource: 'certificate', action: 'issue' },
  body: z.strictObject({ from: Day, to: Day }),
  answer: Certificate,
  refusals: ['nothingToCertify', 'spanTooLong', 'endsBeforeStart'],
});
export const GetMyCertificates = contract({
  name: 'GetMyCertificates',
  method: 'GET',
  path: '/api/me/certificates',
  summary: 'My certificates, newest first',
  who: { resource: 'certificate', action: 'issue' },
  query: z.strictObject({ limit: Limit, cursor: z.optional(Cursor) }),
  answer: page(Certificate),
  refusals: ['badCursor'],
});
const CertificateNumber = z.string().check(z.regex(/^[A-Z0-9-]{6,40}$/, { error: 'badNumber' }));
const Code = z.string().check(z.regex(/^[A-Z0-9]{6,16}$/, { error: 'badCode' }));
/** Wrong code and unknown number are answered alike. */
export const CheckCertificate = contract({
  name: 'CheckCertificate',
  method: 'GET',
  path: '/api/certificates/{number}',
  summary: 'Is this certificate genuine?',
  who: { resource: 'certificate', action: 'check' },
  params: z.strictObject({ number: CertificateNumber }),
  query: z.strictObject({ code: Code }),
  answer: z.omit(Certificate, { code: true }),
  refusals: [],
});
export const GetCertificatePdf = contract({
  name: 'GetCertificatePdf',
  method: 'GET',
  path: '/api/certificates/{number}/pdf',
  summary: 'The certificate as PDF, for who has its number and code',
  who: { resource: 'certificate', action: 'check' },
  binary: true,
  params: z.strictObject({ number: CertificateNumber }),
  query: z.strictObject({ code: Code }),
  answer: z.unknown(),
  refusals: [],
});
