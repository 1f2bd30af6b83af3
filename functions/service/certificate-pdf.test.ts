import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Certificate } from '@shared/service/service.contracts';
import { certificateFont } from './certificate-font';
import { certificatePdf } from './certificate-pdf';
import { pdfText } from './pdf-text.builder';

const certificate: Certificate = {
  number: 'HUANGLIU-2026-000123',
  code: 'K7QW4MZPX3',
  name: '李翀龑',
  from: '2026-01-01',
  to: '2026-11-20',
  minutes: 755,
  times: 9,
  contents: [
    { kind: 'hospitalCompany', times: 4, minutes: 600 },
    { kind: 'errands', times: 5, minutes: 155 },
  ],
  issuer: '黄柳县河湾镇柳荫社区',
  handler: '孙静',
  issuedAt: '2026-11-20T17:00:00.000Z',
};
let font: Uint8Array;
beforeAll(async () => {
  font = await certificateFont()();
});
const textOf = async (changes: Partial<Certificate> = {}, url?: string) =>
  pdfText(await certificatePdf({ ...certificate, ...changes }, font, url));

describe('a certificate on paper', () => {
  test('says whose service it is, when, how long, what, by whom issued, and how to check it', async () => {
    const text = await textOf();
    for (const said of [
      '志愿服务记录证明',
      '编号 HUANGLIU-2026-000123',
      '李翀龑',
      '2026 年 1 月 1 日至 2026 年 11 月 20 日',
      '9 次',
      '12 小时 35 分',
      '陪诊',
      '10 小时',
      '代买代送',
      '2 小时 35 分',
      '黄柳县河湾镇柳荫社区',
      '孙静',
      '2026 年 11 月 21 日',
      '核验码 K7QW4MZPX3',
    ])
      expect(text.replaceAll('\n', '')).toContain(said);
    expect(text).not.toContain('撤回');
  });

  test('is one sheet of A4 that carries its letters with it and stays small', async () => {
    const bytes = await certificatePdf(certificate, font, undefined);
    const plain = Buffer.from(bytes).toString('latin1');
    expect(plain.slice(0, 5)).toBe('%PDF-');
    expect(plain.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(plain).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    expect(plain).toContain('/FontFile2');
    expect(bytes.length).toBeLessThan(100_000);
  });

  test('has the letters of rare names', async () => {
    const rare = '喆燊濛淼犇珺甯昶昕彧骞瑨珏祎囧〇堃韫琎玥玹钶䶮𬭎';
    expect((await textOf({ name: rare })).replaceAll('\n', '')).toContain(rare);
  });

  test('says when it was withdrawn, and does without a handler', async () => {
    expect(await textOf({ withdrawnAt: '2026-11-25T02:00:00.000Z' })).toContain('本证明已于 2026 年 11 月 25 日撤回');
    expect(await textOf({ handler: '' })).not.toContain('经办人');
  });
});
