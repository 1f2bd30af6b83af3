import type { Chance } from './random';

const surnames = [...'周王李张刘陈杨赵黄吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎', '欧阳'];
const given =
  '建国 秀英 桂兰 志强 晓梅 玉珍 德福 永贵 春花 海燕 立新 文静 国庆 淑芬 小军 丽娟 宝山 金凤 长河 雪梅 大勇 翠莲 振华 美玲 守信 红霞 青松 巧云 得水 月娥 向东 素琴 满仓 银环 天佑 惠芳'.split(
    ' ',
  );

export const inventedName = (chance: Chance): string => `${chance.pick(surnames)}${chance.pick(given)}`;

/** Numbers of a row that stands for invented people: 199 0000 0000 and on. */
export const inventedPhone = (turn: number): string => String(19_900_000_000 + turn);

/** An ID number with a right check digit in a region (999…) that no authority has given out (GB 11643-1999). */
export const inventedIdNumber = (birthYear: number, turn: number): string => {
  const day = `${String((turn % 12) + 1).padStart(2, '0')}${String((turn % 28) + 1).padStart(2, '0')}`;
  const first17 = `9991${String(Math.floor(turn / 1000) % 100).padStart(2, '0')}${birthYear}${day}${String(turn % 1000).padStart(3, '0')}`;
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
};
