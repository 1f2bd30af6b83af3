import { inflateSync } from 'node:zlib';

/** The text of a PDF as somebody would copy it out, line by line: what its fonts' ToUnicode tables make of the glyphs shown. For tests. */
export function pdfText(bytes: Uint8Array): string {
  const streams = streamsOf(Buffer.from(bytes));
  const letters = new Map(streams.filter((text) => text.includes('beginbfrange') || text.includes('beginbfchar')).flatMap(lettersOf));
  return streams
    .filter((text) => /\bBT\b/.test(text))
    .flatMap((text) => [...text.matchAll(/BT([\s\S]*?)ET/g)].map((match) => match[1] ?? ''))
    .map((shown) =>
      [...shown.matchAll(/<([0-9a-f]+)>/gi)]
        .flatMap((match) => (match[1] ?? '').match(/.{4}/g) ?? [])
        .map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '\ufffd')
        .join(''),
    )
    .join('\n');
}

const streamsOf = (pdf: Buffer): string[] => {
  const found: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    const end = pdf.indexOf('endstream', at);
    try {
      found.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Not deflated, or the end of one: nothing to read here.
    }
    at = end;
  }
  return found;
};

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const lettersOf = (table: string): [number, string][] => [
  ...[...table.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*\[([^\]]*)\]/gi)].flatMap(([, from = '0', , list = '']) =>
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].map(([, hex = ''], at): [number, string] => [
      Number.parseInt(from, 16) + at,
      unicode(hex.replaceAll(' ', '')),
    ]),
  ),
];
