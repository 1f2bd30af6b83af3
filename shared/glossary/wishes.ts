import type { WishStatus } from '../wishes/wish';
import type { Desk } from '../wishes/wish.contracts';
import type { Labels, Words } from './shape';

/** The way of a wish as lists tell it: where it stands, and on whose desk. */
export const wishWords = {
  'status.submitted': { zh: '等社区核实', en: 'Being checked' },
  'status.returned': { zh: '请补充一下', en: 'Needs a little more' },
  'status.refused': { zh: '这次没能通过', en: 'Not accepted' },
  'status.withdrawn': { zh: '已撤回', en: 'Taken back' },
  'status.verified': { zh: '已核实，未上墙', en: 'Checked, not on the wall' },
  'status.open': { zh: '等人认领', en: 'Waiting for a helper' },
  'status.offered': { zh: '先问排队的人', en: 'Offered to the next in line' },
  'status.claimed': { zh: '有人认领了', en: 'Claimed' },
  'status.delivered': { zh: '已送达，等确认', en: 'Delivered, to be confirmed' },
  'status.disputed': { zh: '社区正在了解', en: 'The community is asking' },
  'status.confirmed': { zh: '心愿实现了', en: 'Fulfilled' },
  'status.closed': { zh: '圆满完成', en: 'All done' },
  'step.submit': { zh: '提交', en: 'Asked' },
  'step.verify': { zh: '核实', en: 'Checked' },
  'step.claim': { zh: '认领', en: 'Claimed' },
  'step.deliver': { zh: '送达', en: 'Delivered' },
  'step.confirm': { zh: '确认', en: 'Confirmed' },
  'desk.verify': { zh: '待核实', en: 'To check' },
  'desk.watch': { zh: '进行中', en: 'Under way' },
  'desk.settle': { zh: '待确认、待裁定', en: 'To confirm or settle' },
  'desk.unclaimed': { zh: '没人认领', en: 'Unclaimed' },
  'desk.ended': { zh: '已结束', en: 'Ended' },
} satisfies Words & Labels<'status', WishStatus> & Labels<'desk', Desk>;
