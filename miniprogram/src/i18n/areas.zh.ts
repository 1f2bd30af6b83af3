export const zh = {
  place: '地方',
  choose: '选个地方',
  search: '按名称找社区（村）',
  none: '没有这个名字',
  all: '全县',
  allMine: '全部',
  wholeTown: '全镇',
  home: '我家附近：{name}',
} as const;
