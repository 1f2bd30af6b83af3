import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { launchWeapp, type WeappSession } from './app';
import { mainPackageBytes, subPackageBytes } from './package-size';
import { writeSample } from './sample';

let dist: string;
let server: Server;
let origin: string;
let reached = 0;
beforeAll(async () => {
  dist = await writeSample();
  server = createServer((request, response) => {
    reached += 1;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const upload = request.headers['content-type']?.startsWith('multipart/');
      if (upload)
        return response.end(
          `${/name="file"; filename="([^"]+)"/.exec(body)?.[1]} ${body.includes('picture-bytes')} ${body.includes('name="of"')}`,
        );
      response.statusCode = 201;
      response.end(JSON.stringify({ echo: `${request.method} ${request.url} ${JSON.parse(body).name}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(dist, { recursive: true });
});

const launch = (more: Partial<Parameters<typeof launchWeapp>[0]> = {}) => launchWeapp({ dist, origin, ...more });
const answer = (app: WeappSession) => app.screen().byText(/^答：/).node.children.join('').slice(2);

describe('touching', () => {
  test('a tap is heard by the element and then by those around it, until one catches it', async () => {
    const app = await launch();
    await app.tap('点我');
    await app.tap('拦住');
    expect(app.page().data.taps).toEqual(['inner', 'outer', 'stop']);
    app.close();
  });

  test('what cannot be touched says so, with what the screen shows', async () => {
    const app = await launch();
    await expect(app.tap('不能点')).rejects.toThrow('disabled');
    await expect(app.tap('没人听')).rejects.toThrow(/nothing listens to tap[\s\S]*button/);
    await expect(app.tap('没有这个')).rejects.toThrow(/no elements with text 没有这个[\s\S]*textbox “姓名”/);
    expect(app.screen().allByRole('button', '装饰')).toEqual([]);
    app.close();
  });

  test('a field is typed into by its label', async () => {
    const app = await launch();
    await app.typeInto('姓名', '李雷');
    expect(app.screen().byLabel('姓名').node.attributes.value).toBe('李雷');
    app.close();
  });

  test('reaching the end of the page is heard by the page', async () => {
    const app = await launch();
    await app.scrollToEnd();
    expect(answer(app)).toBe('到底了');
    app.close();
  });
});

describe('what crosses to the screen', () => {
  test('setData paths change what they name, and every call is recorded', async () => {
    const app = await launch();
    await app.tap('改名');
    expect(
      app
        .screen()
        .allByText(/^名：/)
        .map(({ node }) => node.children[0]),
    ).toEqual(['名：二', '名：三']);
    const sent = { 'list[0].name': '二', 'list[1].name': '三' };
    expect(app.setData).toEqual([{ route: 'pages/a', bytes: Buffer.byteLength(JSON.stringify(sent)), keys: Object.keys(sent) }]);
    expect(app.largestSetData().bytes).toBe(app.setData[0]?.bytes);
    app.close();
  });

  test('short timers are waited for, long ones are not', async () => {
    const app = await launch();
    await app.tap('等等');
    expect(answer(app)).toBe('晚到');
    app.close();
  });

  test('a template that does not exist is reported', async () => {
    const app = await launch({ url: '/packages/far/page' });
    expect(app.screen().text()).toContain('远方');
    expect(app.undrawn().join()).toContain('gone');
    app.close();
  });

  test('data without a template that draws it is reported', async () => {
    const app = await launch();
    app.page().data.root = { cn: [{ nn: '3', sid: '_A', cn: [{ nn: '8', v: '看不见' }] }] };
    expect(app.undrawn()).toEqual(['node 3 _A', 'text “看不见”']);
    app.close();
  });
});

describe('pages', () => {
  const seen = (app: WeappSession) => (app.app as { seen: string[] }).seen.splice(0).map((line) => line.replace(/(pages|packages)\//, ''));

  test('a page above hides the one below and shows it again; queries stay as written', async () => {
    const app = await launch({ url: '/pages/up?from=%E7%A0%81' });
    expect(app.app.launched).toEqual({ path: 'pages/up', query: { from: '%E7%A0%81' }, scene: 1001 });
    await app.tap('远处');
    expect(app.routes()).toEqual(['pages/up', 'packages/far/page']);
    await app.back();
    expect(seen(app)).toEqual([
      'up load {"from":"%E7%A0%81"}',
      'up show',
      'up ready',
      'up hide',
      'far/page load {"n":"%E4%B8%80"}',
      'far/page show',
      'far/page ready',
      'far/page unload',
      'up show',
    ]);
    app.close();
  });

  test('tabs stay alive; pages above them do not', async () => {
    const app = await launch();
    await app.call('navigateTo', { url: '/pages/up' });
    await app.switchTab('乙');
    await app.switchTab('甲');
    expect(seen(app)).toEqual([
      'a load {}',
      'a show',
      'a ready',
      'a hide',
      'up load {}',
      'up show',
      'up ready',
      'up unload',
      'b load {}',
      'b show',
      'b ready',
      'b hide',
      'a show',
    ]);
    expect(app.routes()).toEqual(['pages/a']);
    app.close();
  });

  test.each([
    ['navigateTo', '/pages/b', 'navigateTo:fail can not navigateTo a tabbar page'],
    ['redirectTo', '/pages/b', 'redirectTo:fail can not redirectTo a tabbar page'],
    ['switchTab', '/pages/up', 'switchTab:fail can not switch to no-tabBar page'],
    ['reLaunch', '/pages/none', 'reLaunch:fail page "pages/none" is not found'],
    ['navigateBack', '', 'navigateBack:fail cannot navigate back at first page'],
  ])('%s %s is refused in WeChat’s words', async (api, url, refusal) => {
    const app = await launch();
    await expect(app.call(api, { url })).rejects.toEqual({ errMsg: refusal });
    expect(app.routes()).toEqual(['pages/a']);
    app.close();
  });

  test('the eleventh page is refused', async () => {
    const app = await launch();
    for (let depth = 1; depth < 10; depth += 1) await app.call('navigateTo', { url: '/pages/up' });
    await expect(app.call('navigateTo', { url: '/pages/up' })).rejects.toEqual({ errMsg: 'navigateTo:fail webview count limit exceed 10' });
    app.close();
  });
});

describe('the phone', () => {
  test('requests reach the real server, whatever address was built in', async () => {
    const app = await launch();
    await app.tap('问');
    expect(answer(app)).toBe('201 POST /things?x=1 张');
    expect(app.requests).toEqual([{ method: 'POST', url: `${origin}/things?x=1`, status: 201 }]);
    app.network.online = false;
    await app.tap('问');
    expect(answer(app)).toBe('request:fail network is down');
    app.close();
  });

  test('a tunnel swallows the request or only the reply', async () => {
    const app = await launch();
    const before = reached;
    app.network.loses = () => 'request';
    await app.tap('问');
    expect([answer(app), reached - before]).toEqual(['request:fail request lost', 0]);
    app.network.loses = () => 'reply';
    await app.tap('问');
    expect([answer(app), reached - before]).toEqual(['request:fail reply lost', 1]);
    expect(app.requests.map(({ status }) => status)).toEqual([undefined, undefined]);
    app.close();
  });

  test('without a server the phone has no network', async () => {
    const app = await launch({ origin: undefined });
    await app.tap('问');
    expect(answer(app)).toBe('request:fail network is down');
    app.close();
  });

  test('a chosen picture is uploaded', async () => {
    const bytes = new TextEncoder().encode('picture-bytes');
    const app = await launch({ files: [{ path: 'wxfile://tmp/shoes.jpg', bytes, type: 'image/jpeg' }] });
    await app.tap('拍照');
    expect(answer(app)).toBe('shoes.jpg true true');
    app.close();
    const bare = await launch();
    await bare.tap('拍照');
    expect(answer(bare)).toBe('chooseMedia:fail cancel');
    bare.close();
  });

  test('text never becomes code, and neither browser nor Node is there', async () => {
    const app = await launch();
    await app.tap('造');
    expect(answer(app)).toBe('undefined undefined undefined undefined');
    app.close();
  });

  test('dialogs answer as the test says and are recorded', async () => {
    const app = await launch({ replies: { showModal: { confirm: false, cancel: true } } });
    await app.tap('确认');
    expect(answer(app)).toBe('不');
    expect(app.calls('showModal')).toEqual([{ title: '确认' }]);
    app.close();
  });

  test('storage is the phone’s: it outlives the app', async () => {
    const storage = new Map<string, unknown>();
    const first = await launch({ storage });
    await first.call('setStorage', { key: 'draft', data: { text: '棉鞋' } });
    first.close();
    const second = await launch({ storage });
    expect(await second.call('getStorage', { key: 'draft' })).toEqual({ errMsg: 'getStorage:ok', data: { text: '棉鞋' } });
    await expect(second.call('getStorage', { key: 'none' })).rejects.toEqual({ errMsg: 'getStorage:fail data not found' });
    second.close();
  });

  test('an error that escapes the app fails the test that caused it', async () => {
    const app = await launch();
    await app.tap('坏的');
    expect(() => app.close()).toThrow('oops');
  });
});

test('packages are measured apart', async () => {
  expect(Object.keys(subPackageBytes(dist))).toEqual(['packages/far']);
  const far = subPackageBytes(dist)['packages/far'] ?? 0;
  expect(far).toBeGreaterThan(100);
  expect(mainPackageBytes(dist)).toBeGreaterThan(far);
});
