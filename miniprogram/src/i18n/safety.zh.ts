export const safetyZh = {
  danger: '有生命危险，先打 110、119、120',
  call110: '110 报警',
  call119: '119 火警',
  call120: '120 急救',
} as const;
