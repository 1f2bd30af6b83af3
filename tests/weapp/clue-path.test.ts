import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from '../../functions/media/bytes';
import { jpeg, mp3Frames } from '../../functions/media/file.builder';
import type { WeappSession } from './runtime/app';
import { expectToSee, type Phones, press, startPhones } from './support/phones';

let phones: Phones;
beforeAll(async () => {
  phones = await startPhones();
}, 300_000);
afterAll(() => phones.close());

const words = '三楼的老人腿疼，门口的菜没人拿';
const title = '老人腿疼，缺一副拐杖';
const told = '已上门看过，帮上了，谢谢您';
const photos = [40, 50, 60].map((width) => ({
  path: `http://tmp/${width}.jpg`,
  bytes: Uint8Array.from(jpeg({ width })),
  type: 'image/jpeg',
}));
const voice = {
  path: 'http://tmp/voice.mp3',
  bytes: Uint8Array.from(join(Array.from({ length: 80 }, () => mp3Frames))),
  type: 'audio/mpeg',
};

/** Until it is on the screen; the test's own time limit ends it otherwise. */
async function comes(phone: WeappSession, text: string): Promise<void> {
  while (!phone.screen().text().includes(text)) await pause(20);
}

test('in WeChat a clue is spoken and photographed without a network, sorted, verified at home and answered', async () => {
  const guo = await phones.of('郭小兰', [...photos, voice]);
  await press(guo, /^上报线索/);
  guo.network.online = false;
  await press(guo, '点一下，开始说');
  await press(guo, '说好了');
  expectToSee(guo, '一段语音，5 秒');
  await press(guo, '加照片');
  await guo.typeInto(/^一句话说清楚/, words);
  await guo.typeInto(/^姓名或称呼/, '三楼老人');
  await press(guo, '上报');
  expectToSee(guo, '等着发');
  guo.network.online = true; // tries come by themselves, further and further apart
  await comes(guo, '收到了，谢谢您');
  const sent = guo.requests.filter(({ status }) => status !== undefined).map(({ method, url }) => `${method} ${new URL(url).pathname}`);
  expect(sent.filter((one) => one === 'POST /api/clues')).toHaveLength(1);
  expect(sent.filter((one) => /^PUT .*\/parts\/0$/.test(one))).toHaveLength(4);
  const code = /\w{4}-\w{4}-\w{4}/.exec(guo.screen().text())?.[0] ?? '';

  const sun = await phones.of('孙丽华');
  await press(sun, /^待分拣/);
  await press(sun, new RegExp(words));
  expectToSee(sun, '听一听');
  await press(sun, '分类交办');
  await press(sun, '老人照料', 'radio');
  await press(sun, /^急用/, 'radio');
  await sun.typeInto(/^一句话说清楚/, title);
  await press(sun, /^郭\*\*/, 'radio');
  await press(sun, '交办');
  expectToSee(sun, '郭**会上门看看');

  await phones.followNotice(guo, new RegExp(`“${title}”交给您核查`));
  await press(guo, '填核查情况');
  await press(guo, '见到本人', 'radio');
  await guo.typeInto(/^看到了什么/, '扶着墙走，膝盖肿着，陪着去了卫生室。');
  await press(guo, '当场帮上了', 'radio');
  await press(guo, '记下来');
  expectToSee(guo, '有结果，待反馈');
  expectToSee(guo, '当场帮上了');

  await press(guo, '反馈给上报人');
  await press(guo, told);
  await press(guo, '发出反馈');
  expectToSee(guo, told);
  const guest = await phones.of(undefined, [], `/packages/clues/track/index?code=${code}`);
  expectToSee(guest, told);
  expect(guest.screen().text()).not.toMatch(/三楼|郭|膝盖/);
  phones.weigh();
}, 180_000);
