import type { Page } from 'playwright-core';
import type { Hands } from './hands';

export const homeAddress = '柳荫社区平房区 3 排 2 号';

/** Fills in the form for a wish of one's own, as far as it has not been filled in before. */
export async function fillWish(hands: Hands, page: Page, { title }: { title: string }): Promise<void> {
  await hands.write(page, '一句话说清楚', title);
  await hands.choose(page, '属于哪一类', '物品');
  await hands.write(page, /^为什么想要/, '去菜市场的路上想有个依靠。');
  await hands.write(page, '大约要花多少钱', '120');
  await hands.choose(page, '急不急', /^近期要/);
  await hands.choose(page, '这个心愿是给', /^我自己/);
  await hands.write(page, '姓名', '周大山');
  await hands.write(page, '手机号', '19900000077');
  await hands.write(page, '住址', homeAddress);
  await hands.choose(page, '上不上心愿墙', /^可以上墙/);
}
