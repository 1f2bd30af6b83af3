import { helpWords } from '@shared/glossary/help';
import { vocabulary } from '@shared/glossary/vocabulary';
import { certificateCheckLink } from '@shared/service/check-link';
import type { Certificate } from '@shared/service/service.contracts';
import { localDay } from '@shared/time';

type Tools = typeof import('./pdf-tools');
type Doc = InstanceType<Tools['PDFDocument']>;

const page = { width: 595.28, height: 841.89, side: 72 };
const inner = page.width - 2 * page.side;
const ink = '#1f1a17';
const faint = '#6b625c';
const line = '#b03a2e';
const say = vocabulary(helpWords).label;

const day = (date: string): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year} 年 ${month} 月 ${dayOfMonth} 日`;
};
/** 95 → 1 小时 35 分 */
const time = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [`${hours} 小时`] : []), ...(rest > 0 || hours === 0 ? [`${rest} 分`] : [])].join(' ');
};

/** 志愿服务记录证明 on one sheet of A4, with a code to check it by. `font` is TrueType; only the letters used are embedded. */
export async function certificatePdf(certificate: Certificate, font: Uint8Array, publicUrl: string | undefined): Promise<Uint8Array> {
  const { PDFDocument, qrCode } = await import('./pdf-tools');
  const { number, code, issuedAt } = certificate;
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: font as unknown as string,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: `志愿服务记录证明 ${number}`, Author: certificate.issuer, CreationDate: new Date(issuedAt) },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  frame(doc);
  const below = contents(doc, certificate, head(doc, certificate));
  foot(doc, certificate);
  const link = publicUrl === undefined ? `${number} ${code}` : certificateCheckLink(publicUrl, number, code);
  check(doc, qrCode(link, { ecc: 'M', border: 0 }), certificate);
  if (certificate.withdrawnAt) withdrawn(doc, below, certificate.withdrawnAt);
  doc.end();
  return done;
}

const frame = (doc: Doc): void => {
  doc
    .lineWidth(2)
    .strokeColor(line)
    .rect(36, 36, page.width - 72, page.height - 72)
    .stroke();
  doc
    .lineWidth(0.5)
    .rect(41, 41, page.width - 82, page.height - 82)
    .stroke();
};

const head = (doc: Doc, { number, name, from, to, minutes, times }: Certificate): number => {
  doc.fillColor(ink).fontSize(27).text('志愿服务记录证明', page.side, 96, { width: inner, align: 'center', characterSpacing: 3 });
  doc.fillColor(faint).fontSize(10.5).text(`编号 ${number}`, page.side, 144, { width: inner, align: 'center' });
  doc
    .fillColor(ink)
    .fontSize(14)
    .text(
      `兹证明 ${name} 于 ${day(from)}至 ${day(to)}参加志愿服务 ${times} 次，累计 ${time(minutes)}。每次服务均由受助人或所在社区确认。`,
      page.side,
      190,
      { width: inner, lineGap: 9, indent: 28 },
    );
  return doc.y + 18;
};

const contents = (doc: Doc, { contents: kinds }: Certificate, top: number): number => {
  const columns = [0, inner * 0.5, inner * 0.72];
  const row = (y: number, cells: readonly string[], size: number, color: string) =>
    cells.forEach((cell, at) => {
      doc
        .fillColor(color)
        .fontSize(size)
        .text(cell, page.side + 8 + (columns[at] ?? 0), y, { lineBreak: false });
    });
  row(top, ['服务内容', '次数', '时长'], 11, faint);
  let y = top + 22;
  for (const { kind, times, minutes } of kinds) {
    doc
      .lineWidth(0.5)
      .strokeColor('#d8cfc8')
      .moveTo(page.side, y - 4)
      .lineTo(page.width - page.side, y - 4)
      .stroke();
    row(y, [say(`helpKind.${kind}`, 'zh'), `${times} 次`, time(minutes)], 12, ink);
    y += 25;
  }
  doc
    .lineWidth(0.5)
    .strokeColor('#d8cfc8')
    .moveTo(page.side, y - 4)
    .lineTo(page.width - page.side, y - 4)
    .stroke();
  return y;
};

const foot = (doc: Doc, { issuer, handler, issuedAt }: Certificate): void => {
  const lines = [`出具单位  ${issuer}`, ...(handler ? [`经办人  ${handler}`] : []), `出具日期  ${day(localDay(issuedAt))}`];
  lines.forEach((text, at) => {
    doc
      .fillColor(ink)
      .fontSize(12)
      .text(text, page.side + 140, 650 + at * 26, { width: inner - 140, align: 'right' });
  });
};

/** The code as squares, with what it says beneath for who types. */
const check = (doc: Doc, { data, size }: ReturnType<Tools['qrCode']>, { number, code }: Certificate): void => {
  const side = 104;
  const cell = side / size;
  const [left, top] = [page.side, 628];
  doc.fillColor('#000000');
  data.forEach((cells, y) => {
    cells.forEach((dark, x) => {
      if (dark) doc.rect(left + x * cell, top + y * cell, cell, cell);
    });
  });
  doc.fill();
  doc
    .fillColor(faint)
    .fontSize(9.5)
    .text(`扫码核验真伪，或凭编号 ${number} 与核验码 ${code} 查询。核验只显示隐去姓名的内容。`, page.side, 752, {
      width: inner,
      lineGap: 3,
    });
};

const withdrawn = (doc: Doc, top: number, at: string): void => {
  doc
    .fillColor(line)
    .fontSize(16)
    .text(`本证明已于 ${day(localDay(at))}撤回，不再有效。`, page.side, top + 14, { width: inner, align: 'center' });
};
