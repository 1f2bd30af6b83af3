import type { Column } from '@shared/imports/import-columns';
import { choiceLabel } from './words';

const special: Readonly<Record<string, string>> = {
  code: '区域编码，如 huangliu/hewan/liuyin；也可以只写最后一段，再填上级编码。12 或 15 位统计用代码也可以。',
  parent: '上级区域的编码。同一张表里在前面的也可以。',
  area: '区域编码，写到村（社区）或网格；名册可以写到县、乡镇。',
  ends: '填“是”就取消这个人的这个角色；不填是新增或保留。',
  org: '单位名称。部门经办、结对共建单位、爱心企业要填。',
  helperKind: '角色是“帮扶人”时要填。',
  householdNo: '同一户每一行写一样的编号，再次导入时凭它认出这一户。',
  idNumber: '18 位，会核对最后一位。只加密保存，列表里不显示。',
  birthday: '可以不填，从身份证号里取。填了要和身份证号一致。',
  validUntil: '类别的有效期，最长 12 个月。',
  category: '这一户的低收入类别，写在任何一行都可以。',
};

/** How a column is filled in, for the notes of a template. */
export const columnNotes = (column: Column): string => {
  const { name, type, of, most, shared } = column;
  const words = of?.map((one) => choiceLabel(column, one, 'zh')).join('、');
  const how: Readonly<Record<Column['type'], string>> = {
    text: `文字，最多 ${most ?? 200} 个字。`,
    name: `最多 ${most ?? 200} 个字。`,
    code: '',
    money: '数字，元，不要写公式。',
    day: '日期，如 2026-01-31。',
    phone: '11 位手机号。',
    idNumber: '',
    choice: `选一个：${words}。`,
    choices: `可以多选，用顿号隔开：${words}。`,
  };
  return [
    special[name] ?? '',
    how[type],
    shared && name !== 'area' && name !== 'category' ? '整户的情况，写在任何一行都可以，几行都写要一致。' : '',
  ]
    .filter(Boolean)
    .join(' ');
};
