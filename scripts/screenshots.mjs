import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './build.mjs';
import { root } from './support/run.mjs';

/** Takes the pictures in docs/pictures from the running app with the demo county. */
const pictures = path.join(root, 'docs/pictures');
const limit = 400 * 1024;
/** The Chinese font that draws the pages here has quotation marks as wide as a Chinese letter. */
const latinFirst = `:root, :root body, :root button, :root input { font-family: sans-serif, 'Noto Sans SC Variable' !important; }`;
const helpRecord = (id) => `packages/help/record/index?id=${id}`;
const record = (id) => `packages/wishes/record/index?id=${id}`;

async function townTools() {
  const file = path.join(root, 'build/town.mjs');
  await bundleForNode('tests/e2e/support/town.ts', file, {
    external: ['playwright-core'],
    define: { __dirname: JSON.stringify(path.join(root, 'tests/support')) },
  });
  return import(pathToFileURL(file).href);
}

async function drawn(page) {
  await page.locator('h1').filter({ visible: true }).waitFor();
  await page.waitForFunction(() => ![...document.querySelectorAll('.bones')].some((bones) => bones.checkVisibility()));
  await page.evaluate(() => document.fonts.ready);
}

/** One screen as PNG bytes; `prepare` brings the page to what is to be seen. */
async function shot(town, { who, address, look, prepare }) {
  const opened = await town.open(who, address, look);
  if (look?.settings?.language === 'en') await opened.page.addStyleTag({ content: latinFirst });
  await drawn(opened.page);
  await prepare?.(opened.page);
  await opened.page.evaluate(() => document.activeElement?.blur());
  const bytes = await opened.page.screenshot({ animations: 'disabled' });
  await opened.close();
  return bytes;
}

/** Several phones side by side on a plain ground. */
const sheet = (shots, dark) => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; display: inline-flex; gap: 22px; padding: 26px; background: ${dark ? '#0f0d0c' : '#e4ddd3'}; }
  img { width: 300px; display: block; border-radius: 26px; border: 5px solid ${dark ? '#3a342f' : '#2b2622'}; }
</style>${shots.map((bytes) => `<img alt="" src="data:image/png;base64,${bytes.toString('base64')}">`).join('')}`;

/** The sharpest PNG of the page that is small enough. */
async function sharpest(browser, html) {
  for (const deviceScaleFactor of [2, 1.5, 1.25, 1]) {
    const context = await browser.newContext({ viewport: { width: 2400, height: 900 }, deviceScaleFactor });
    const page = await context.newPage();
    await page.setContent(html);
    const bytes = await page.locator('body').screenshot();
    await context.close();
    if (bytes.length < limit) return bytes;
  }
  throw new Error('a picture is too large');
}

function save(name, bytes) {
  if (bytes.length >= limit) throw new Error(`${name} has ${bytes.length} bytes`);
  writeFileSync(path.join(pictures, name), bytes);
  console.log(`  docs/pictures/${name}  ${Math.round(bytes.length / 1024)} KB`);
}

const { startTown, aWish } = await townTools();
mkdirSync(pictures, { recursive: true });
const town = await startTown();
try {
  const mine = await town.ask('li', 'GET', '/api/me/promises?limit=10');
  const promise = mine.items.find(({ status }) => status === 'claimed');
  const onWall = await town.ask(undefined, 'GET', '/api/wishes?show=open&limit=10');
  const { id: written } = await town.ask('zhou', 'POST', '/api/wishes', aWish({ title: '一副结实的拐杖' }));
  await town.settle();

  const wall = { who: 'wang', address: 'pages/wall/index' };
  const aPromise = { who: 'li', address: record(promise.id) };
  const resident = { who: 'zhou', address: 'pages/home/index' };
  const helper = { who: 'li', address: 'pages/home/index' };
  const officer = { who: 'sun', address: 'pages/home/index' };
  const inbox = { who: 'sun', address: 'pages/inbox/index' };
  const me = { who: 'zhou', address: 'pages/me/index' };
  const claiming = { who: 'wang', address: `${record(onWall.items[0].id)}&act=claim` };
  const form = { who: 'zhou', address: 'packages/wishes/compose/index?for=self', prepare: fill };
  const at = (text, scene) => ({ ...scene, prepare: (page) => Promise.resolve(scene.prepare?.(page)).then(() => toTop(page, text)) });
  const looking = (look) => (scene) => ({ ...scene, look });

  const opened = await town.open(undefined, 'pages/home/index');
  const browser = opened.context.browser();
  const montage = async (name, scenes, dark = false) => {
    const shots = [];
    for (const scene of scenes) shots.push(await shot(town, scene));
    save(name, await sharpest(browser, sheet(shots, dark)));
  };
  await montage('phone.png', [wall, aPromise, resident, helper, officer]);
  await montage('compose.png', [form, at('给谁用', form), at('上不上心愿墙', form), claiming]);
  const tasks = await town.ask('li', 'GET', '/api/me/help-tasks?show=coming&limit=5');
  await montage('help.png', [
    { who: 'zhou', address: 'packages/help/ask/index?for=self' },
    { who: 'li', address: helpRecord(tasks.items[0].id) },
    { who: 'li', address: 'packages/volunteer/open/index' },
    { who: 'li', address: 'packages/volunteer/tasks/index?show=coming' },
    { who: 'li', address: 'packages/volunteer/service/index' },
  ]);
  await montage('inbox-me.png', [{ address: 'packages/account/login/index' }, inbox, me, at('一路走来', aPromise)]);
  await montage('care.png', [resident, form, wall, aPromise].map(looking({ settings: { care: true } })));
  await montage('dark.png', [wall, aPromise, resident, inbox].map(looking({ colorScheme: 'dark' })), true);
  await montage('english.png', [wall, aPromise, resident, officer].map(looking({ settings: { language: 'en' } })));
  const wide = { viewport: 'wide' };
  save('workbench.png', await shot(town, { who: 'sun', address: `packages/workbench/queue/index?desk=verify&id=${written}`, look: wide }));
  save('wide-wall.png', await shot(town, { ...wall, look: wide }));
  const unmatched = await town.ask('sun', 'GET', '/api/queues/help?desk=watch&limit=20');
  const wanted = unmatched.items.find(({ status }) => status === 'open') ?? unmatched.items[0];
  save(
    'help-desk.png',
    await shot(town, { who: 'sun', address: `packages/workbench/help-queue/index?desk=watch&id=${wanted.id}`, look: wide }),
  );

  const first = async (who, address) => (await town.ask(who, 'GET', address)).items[0].id;
  const files = await town.ask('sun', 'GET', '/api/households?limit=20');
  const { id: household } = files.items.find(({ level, members }) => level && members > 2) ?? files.items[0];
  await montage('household.png', [
    { who: 'guo', address: 'pages/home/index' },
    { who: 'guo', address: 'packages/clues/report/index' },
    { who: 'sun', address: `packages/clues/record/index?id=${await first('sun', '/api/queues/clues?desk=inHand')}` },
    { who: 'sun', address: `packages/households/file/index?id=${household}` },
    { who: 'sun', address: `packages/chain/record/index?chain=H-${household}` },
  ]);
  save('household-desk.png', await shot(town, { who: 'sun', address: `packages/households/ledger/index?id=${household}`, look: wide }));
  save('work-log.png', await shot(town, { who: 'ma', address: 'packages/chain/work/index', look: wide }));
  await opened.close();
} finally {
  await town.close();
}

async function fill(page) {
  await page.getByRole('textbox', { name: '一句话说清楚' }).fill('一副结实的拐杖');
  await page.getByRole('radio', { name: '物品' }).click();
  await page.getByRole('textbox', { name: /^为什么想要/ }).fill('腿脚不便，去菜市场的路上想有个依靠。');
}

async function toTop(page, text) {
  await page.getByRole('heading', { name: text }).evaluate((heading) => {
    heading.scrollIntoView({ block: 'start' });
    window.scrollBy(0, -76);
  });
}
