import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { jpeg } from '../../functions/media/file.builder';
import { expectToSee, type Phones, press, startPhones } from './support/phones';

const title = '一副结实的拐杖';
const thanks = '拐杖很稳，谢谢您跑这一趟';
const address = '柳荫社区平房区 3 排 2 号';

let phones: Phones;
beforeAll(async () => {
  phones = await startPhones();
}, 300_000);
afterAll(() => phones.close());

test('a wish goes its whole way in WeChat', async () => {
  const zhou = await phones.of('周大山');
  await press(zhou, /^许个微心愿/);
  await zhou.typeInto(/^一句话说清楚/, title);
  await press(zhou, '物品', 'radio');
  await zhou.typeInto(/^大约要花多少钱/, '120');
  await press(zhou, /^近期要/, 'radio');
  await press(zhou, /^我自己/, 'radio');
  await zhou.typeInto(/^姓名/, '周大山');
  await zhou.typeInto(/^手机号/, '19900000077');
  await zhou.typeInto(/^住址/, address);
  await press(zhou, /^可以上墙/, 'radio');
  await press(zhou, '送出心愿');
  expect(zhou.routes().at(-1)).toBe('packages/wishes/record/index');
  expectToSee(zhou, '等社区核实');

  const sun = await phones.of('孙丽华');
  await phones.followNotice(sun, new RegExp(`新心愿“${title}”`));
  await press(sun, '核实通过');
  await press(sun, '核实通过');
  expectToSee(sun, '等人认领');

  const photo = { path: 'wxfile://tmp/photo.jpg', bytes: Uint8Array.from(jpeg()), type: 'image/jpeg' };
  const wang = await phones.of('王秀兰', [photo]);
  await wang.switchTab('心愿墙');
  await wang.typeInto('找心愿', title);
  await wang.confirm('找心愿');
  await press(wang, `我来认领：${title}`);
  await press(wang, '认领');
  expectToSee(wang, '有人认领了');
  await press(wang, '查看联系方式');
  await press(wang, '我明白，打开');
  expectToSee(wang, address);
  await press(wang, '看好了');
  await press(wang, '我送到了');
  await wang.typeInto(/^怎么送到的/, '当面交给本人，试过，很稳。');
  await press(wang, '加照片');
  await press(wang, '记为送到');
  expectToSee(wang, '已送达，等确认');

  await phones.followNotice(zhou, new RegExp(`说“${title}”已送到`));
  expectToSee(zhou, '当面交给本人，试过，很稳。');
  await press(zhou, '确认收到');
  await press(zhou, '确认');
  await press(zhou, '评一评，道声谢');
  await press(zhou, /^5 星/, 'radio');
  await zhou.typeInto(/^想说的话/, thanks);
  await press(zhou, /^让大家也看到这句感谢/, 'switch');
  await press(zhou, '送出');
  expectToSee(zhou, '圆满完成');

  const guest = await phones.of();
  await guest.switchTab('心愿墙');
  await press(guest, '已实现');
  expectToSee(guest, `“${thanks}”`);
  expect(guest.screen().text()).not.toContain('周大山');
  await phones.followNotice(wang, new RegExp(`“${title}”的主人谢谢您`));
  expectToSee(wang, `“${thanks}”`);

  phones.weigh();
}, 120_000);
