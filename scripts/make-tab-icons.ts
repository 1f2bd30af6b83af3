/**
 * Draws every icon once: writes components/icons.css and parts/help/kinds.css in miniprogram/src (masks coloured by the text) and the tab bar PNGs
 * that WeChat wants as files. Run, then format the CSS with Biome:
 * npx esbuild scripts/make-tab-icons.ts --bundle --packages=external --platform=node --format=esm | node --input-type=module
 */
import { mkdirSync, writeFileSync } from 'node:fs';

/** Icon name → path data on a 24 × 24 grid, stroked, no fill. */
const paths: Record<string, string> = {
  home: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  star: 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9L12 16.9l-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z',
  msg: 'M4 6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-6l-5 4v-4H6a2 2 0 0 1-2-2z',
  me: 'M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6',
  hand: 'M12 20.5S4 16 4 9.8a4.3 4.3 0 0 1 8-2.2 4.3 4.3 0 0 1 8 2.2c0 6.2-8 10.7-8 10.7z',
  doc: 'M7 3.5h7l4 4V19a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 19V5A1.5 1.5 0 0 1 7 3.5zM9 12h6M9 16h4',
  look: 'M4.5 11a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M20 20l-4.3-4.3',
  help: 'M8 21v-5l-3-3.5a1.6 1.6 0 0 1 2.4-2.1L9 12V5a1.5 1.5 0 0 1 3 0v5l5 1.2a2 2 0 0 1 1.5 2.3L17.5 21',
  mic: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21',
  cam: 'M4 8.5A1.5 1.5 0 0 1 5.5 7H8l1.5-2.5h5L16 7h2.5A1.5 1.5 0 0 1 20 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5zM8.7 13a3.3 3.3 0 1 0 6.6 0 3.3 3.3 0 1 0-6.6 0',
  pin: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM9.6 10a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0-4.8 0',
  off: 'M3 3l18 18M6 10a9 9 0 0 1 3-1.9M12 7c3 0 5 1 7 3M9 14a4 4 0 0 1 5-.6M12 18h.01',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M12 7v5l3 2',
  back: 'm14 5-7 7 7 7',
  next: 'm10 5 7 7-7 7',
  down: 'm5 9 7 7 7-7',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7',
  plus: 'M12 5v14M5 12h14',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  trash: 'M5 7h14M9 7V4.5h6V7M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  share: 'M12 15V4M8 8l4-4 4 4M5 13v6a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6',
  phone: 'M6 4h3l2 5-2 1.5a11 11 0 0 0 4.5 4.5L15 13l5 2v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8.5 5v14M15.5 5v14',
  stop: 'M6.5 6.5h11v11h-11z',
  shield: 'M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2.2 2.2L15 10',
  people:
    'M5.5 8.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M2.5 19.5c.8-3.5 3-5.5 6.5-5.5s5.7 2 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.5c1.8.9 3 2.6 3.5 5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  warn: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.3h.01',
  info: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M12 11v5.5M12 7.8h.01',
  globe: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M3.5 12h17M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
};

/** The kinds of help, drawn beside their words; a file of its own, because only some sub packages show them. */
const kinds: Record<string, string> = {
  hospitalCompany: 'M4.5 20.5V9.5L12 4l7.5 5.5v11zM12 10.5v6M9 13.5h6',
  errands: 'M5 9h14l-1.2 11.5H6.2zM8.5 11.5V7.5a3.5 3.5 0 0 1 7 0v4',
  repair: 'M19.8 7.2a4.6 4.6 0 0 1-6.2 5.4L7.4 18.8a1.9 1.9 0 0 1-2.7-2.7l6.2-6.2a4.6 4.6 0 0 1 5.4-6.2l-2.6 2.6.6 2.9 2.9.6z',
  tutoring: 'M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5v13',
  company:
    'M3.5 6A1.5 1.5 0 0 1 5 4.5h8A1.5 1.5 0 0 1 14.5 6v5a1.5 1.5 0 0 1-1.5 1.5H8.5l-3 2.5v-2.5H5A1.5 1.5 0 0 1 3.5 11zM17.5 9H19a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 19 17h-.5v2.5l-3-2.5H12a1.5 1.5 0 0 1-1.5-1.5',
  haircut: 'M4 6.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M4 17.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M8.6 8.2 20 16.5M8.6 15.8 20 7.5',
  moving: 'm4 8 8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5M8 6l8 4',
  paperwork: 'M6.5 3.5h8L18 7v13.5H6.5zM9.5 13.5l2 2 3.5-4M9.5 8h3',
  counselling: 'M12 17S7 13.7 7 10.4a2.6 2.6 0 0 1 5-1 2.6 2.6 0 0 1 5 1C17 13.7 12 17 12 17zM3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0',
  urgentNeed: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2.5h-15zM10 21.5h4M12 3v2',
};

const svg = (path: string, stroke: string) =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='${stroke}' stroke-width='1.8' ` +
  `stroke-linecap='round' stroke-linejoin='round'><path d='${path}'/></svg>`;

/** One rule an icon; the drawing only lends its shape, the colour is the text's. */
function css(drawings: Record<string, string>, head: string): string {
  const rules = Object.entries(drawings).map(([name, path]) => {
    const uri = svg(path, '#000').replace(/#/g, '%23').replace(/</g, '%3C').replace(/>/g, '%3E');
    return `.${head}-${name} { -webkit-mask-image: url("data:image/svg+xml,${uri}"); }`;
  });
  return `/* Written by scripts/make-tab-icons.ts: change the drawings there. */\n${rules.join('\n')}\n`;
}

const tabs = { home: 'home', wall: 'star', inbox: 'msg', me: 'me' };
const colours = { '': '#736a62', '-on': '#b12e17', '-dark': '#a2978c', '-dark-on': '#f19a80' };

async function pngs(folder: string): Promise<void> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: await packed.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
    headless: true,
  });
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } });
  mkdirSync(folder, { recursive: true });
  for (const [tab, icon] of Object.entries(tabs)) {
    for (const [suffix, colour] of Object.entries(colours)) {
      await page.setContent(`<body style="margin:8px;width:65px">${svg(paths[icon] ?? '', colour)}</body>`);
      writeFileSync(`${folder}/${tab}${suffix}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

writeFileSync('miniprogram/src/components/icons.css', css(paths, 'icon'));
writeFileSync('miniprogram/src/parts/help/kinds.css', css(kinds, 'kind'));
await pngs('miniprogram/src/assets/tabs');
