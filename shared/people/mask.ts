/** 周** : surname and two stars; compound surnames are kept whole. An empty name gives 某**. */
export const maskName = (name: string): string => {
  const letters = [...name.trim()];
  if (letters.length === 0) return '某**';
  const compound = compoundSurnames.has(letters.slice(0, 2).join('')) && letters.length > 2;
  return `${letters.slice(0, compound ? 2 : 1).join('')}**`;
};

/** 138****5678 */
export const maskPhone = (phone: string): string => (phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`);

const compoundSurnames = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '呼延',
  '端木',
  '夏侯',
  '长孙',
  '宇文',
]);
