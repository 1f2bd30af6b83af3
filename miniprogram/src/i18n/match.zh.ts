export const zh = {
  shares: '每一项占多少',
  points: '{points} 分',
  why: '合适 {score} 分，看看怎么算的',
  fits: '合适 {score} 分',
  ranked: '谁合适，按先后',
  asked: '已问，等回话',
  turnedDown: '说来不了',
  outside: '另有 {count} 位这次不合适',
  outsideOf: '{limit} {count} 位',
  looked: '看了 {count} 位志愿者',
  noneFit: '现在没有合适的志愿者',
  noneFitHint: '看看下面是差在哪里：换个时间、放宽一点，可能就有人了。',
} as const;
