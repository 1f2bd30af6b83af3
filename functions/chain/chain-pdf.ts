import { type ChainKind, chainStages } from '@shared/chain/aid-chain';
import type { ChainBar, ChainEntryView, ChainTaskView } from '@shared/chain/chain.contracts';
import { saidActor, saidEvent, saidOutcome } from '@shared/chain/chain-said';
import { chainTerms } from '@shared/glossary/chain';
import { localMinute as time } from '@shared/time';
import type Pdf from 'pdfkit';

export type PdfTools = { readonly PDFDocument: typeof Pdf };
type Doc = InstanceType<PdfTools['PDFDocument']>;

export type PrintedChain = {
  readonly label: string;
  readonly areaName: string;
  readonly printedBy: string;
  readonly printedAt: string;
  readonly bar: ChainBar;
  readonly tasks: readonly ChainTaskView[];
  readonly entries: readonly ChainEntryView[];
  /** There are more entries than these. */
  readonly more: boolean;
};

const page = { width: 595.28, height: 841.89, side: 56, top: 56, bottom: 64 };
const inner = page.width - 2 * page.side;
const [ink, faint, red, line] = ['#1f1a17', '#6b625c', '#b03a2e', '#d8cfc8'];
const say = (term: Parameters<typeof chainTerms.label>[0]): string => chainTerms.label(term, 'zh');
const kindOf = (kind: ChainKind): string => say(`chainKind.${kind}`);
const titleOf = ({ kind, title }: { kind: ChainKind; title?: string | undefined }): string =>
  title ? `${kindOf(kind)} · ${title}` : kindOf(kind);

/** 救助链 on as many sheets of A4 as it takes, masked as its reader sees it. `font` is TrueType; only the letters used are embedded. */
export async function chainPdf(chain: PrintedChain, font: Uint8Array, { PDFDocument }: PdfTools): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { left: page.side, right: page.side, top: page.top, bottom: page.bottom },
    bufferPages: true,
    font: font as unknown as string,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: `救助链 ${chain.label}`, Author: chain.areaName, CreationDate: new Date(chain.printedAt) },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  head(doc, chain);
  bar(doc, chain.bar);
  part(doc, '现在的各环');
  if (chain.tasks.length === 0) paragraph(doc, '还没有。', faint);
  for (const task of chain.tasks) oneTask(doc, task);
  part(doc, '全部经过');
  if (chain.entries.length === 0) paragraph(doc, '还没有。', faint);
  for (const entry of chain.entries) oneEntry(doc, entry);
  if (chain.more) paragraph(doc, '更早或更晚的经过请在系统中查看。', faint);
  feet(doc, chain);
  doc.end();
  return done;
}

const head = (doc: Doc, { label, areaName }: PrintedChain): void => {
  doc.fillColor(ink).fontSize(22).text('救助链', { width: inner });
  doc
    .moveDown(0.3)
    .fontSize(13)
    .text(label ? `${label}　${areaName}` : areaName, { width: inner })
    .moveDown(0.6);
};

/** The five stages in a row; where it stands is filled, and said in words beneath. */
const bar = (doc: Doc, { stages, now, state }: ChainBar): void => {
  const [top, width] = [doc.y, inner / chainStages.length];
  stages.forEach(({ stage, state: here }, at) => {
    const left = page.side + at * width;
    const middle = left + width / 2;
    if (at > 0)
      doc
        .lineWidth(1)
        .strokeColor(line)
        .moveTo(middle - width + 9, top + 8)
        .lineTo(middle - 9, top + 8)
        .stroke();
    const dot = doc.lineWidth(1.2).circle(middle, top + 8, 6);
    if (here === 'later') dot.strokeColor(line).stroke();
    else dot.fillColor(here === 'now' ? red : faint).fill();
    doc
      .fillColor(here === 'now' ? red : here === 'done' ? ink : faint)
      .fontSize(11)
      .text(say(`chainStage.${stage}`), left, top + 20, { width, align: 'center' });
  });
  const words = now ? `现在在“${say(`chainStage.${now}`)}”这一环` : state === 'ended' ? '现在没有未了的事' : '还没有记录';
  doc
    .fillColor(faint)
    .fontSize(10.5)
    .text(words, page.side, top + 44, { width: inner })
    .moveDown(0.8);
};

const room = (doc: Doc, height: number): void => {
  if (doc.y + height > page.height - page.bottom) doc.addPage();
};

const part = (doc: Doc, title: string): void => {
  room(doc, 60);
  doc
    .fillColor(ink)
    .fontSize(14)
    .text(title, page.side, doc.y + 6, { width: inner })
    .moveDown(0.4);
};

const paragraph = (doc: Doc, text: string, color: string, size = 10.5, indent = 0): void => {
  doc.fontSize(size);
  room(doc, doc.heightOfString(text, { width: inner - indent }));
  doc.fillColor(color).text(text, page.side + indent, doc.y, { width: inner - indent, lineGap: 2 });
};

const rule = (doc: Doc): void => {
  doc
    .moveDown(0.35)
    .lineWidth(0.5)
    .strokeColor(line)
    .moveTo(page.side, doc.y)
    .lineTo(page.width - page.side, doc.y)
    .stroke()
    .moveDown(0.35);
};

const oneTask = (doc: Doc, task: ChainTaskView): void => {
  room(doc, 44);
  paragraph(doc, titleOf(task), ink, 11.5);
  const broken = task.broken ? `（${say(`chainBroken.${task.broken}`)}）` : '';
  const facts = [
    say(`chainStage.${task.stage}`),
    task.open ? `未了${broken}` : (task.outcome && saidOutcome(task.kind, task.outcome, 'zh')) || '已了',
    ...(task.owner ? [`承办 ${task.owner}`] : []),
    ...(task.dueAt ? [`时限 ${time(task.dueAt)}`] : []),
  ];
  paragraph(doc, facts.join('　'), task.broken ? red : faint);
  rule(doc);
};

const oneEntry = (doc: Doc, entry: ChainEntryView): void => {
  room(doc, 44);
  const who = [saidActor(entry.as, 'zh'), entry.who].filter(Boolean).join(' ');
  paragraph(doc, `${time(entry.at)}　${who}　${saidEvent(entry.kind, entry.type, 'zh')}`, ink, 11);
  const facts = [titleOf(entry), ...(entry.owner ? [`承办 ${entry.owner}`] : []), ...(entry.dueAt ? [`时限 ${time(entry.dueAt)}`] : [])];
  paragraph(doc, facts.join('　'), faint);
  rule(doc);
};

/** Who printed it and when, and which sheet of how many, once all sheets are known. */
const feet = (doc: Doc, { printedBy, printedAt }: PrintedChain): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at);
    doc.page.margins.bottom = 0;
    doc
      .fillColor(faint)
      .fontSize(9)
      .text(`${printedBy} 于 ${time(printedAt)} 打印 · 姓名已隐去 · 请妥善保管`, page.side, page.height - 44, {
        width: inner - 90,
        lineBreak: false,
      })
      .text(`第 ${at - start + 1} 页，共 ${count} 页`, page.width - page.side - 120, page.height - 44, {
        width: 120,
        align: 'right',
        lineBreak: false,
      });
  }
};
