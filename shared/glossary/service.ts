import type { Words } from './shape';

/** Words about confirmed service, its corrections and certificates. */
export const serviceWords = {
  'service.confirmedBy.asker': { zh: '本人确认', en: 'Confirmed by who was helped' },
  'service.confirmedBy.community': { zh: '社区代为确认', en: 'Confirmed by the community' },
  'service.correction': { zh: '更正', en: 'Correction' },
  'certificate.genuine': { zh: '这份证明是真的', en: 'This certificate is genuine' },
  'certificate.withdrawn': { zh: '这份证明已撤回', en: 'This certificate was withdrawn' },
  'certificate.notFound': {
    zh: '没有查到。请核对编号和核验码，或请出具的社区看看。',
    en: 'Nothing found. Check number and code, or ask the community that issued it.',
  },
  'refusal.recordUnknown': {
    zh: '没有这条服务记录，刷新看看。更正要从原来那条开始。',
    en: 'There is no such record. Refresh, and correct the original one.',
  },
  'refusal.nothingToCorrect': { zh: '现在就是 {minutes} 分钟，不用更正。', en: 'It is {minutes} minutes already. Nothing to correct.' },
  'refusal.nothingToCertify': {
    zh: '这段时间还没有确认过的服务。等对方或社区确认后再来，或换一段时间。',
    en: 'No confirmed service in this period yet. Come back when it is confirmed, or choose another period.',
  },
  'refusal.spanTooLong': { zh: '这段时间太长了，请选短一些。', en: 'This period is too long. Please choose a shorter one.' },
  'refusal.endsBeforeStart': { zh: '结束比开始还早，请看看日期和时间。', en: 'It ends before it starts. Check the dates and times.' },
  'refusal.badNumber': { zh: '编号不对，请照证明上的写。', en: 'That number is not right. Copy it from the certificate.' },
  'refusal.badCode': { zh: '核验码不对，请照证明上的写。', en: 'That code is not right. Copy it from the certificate.' },
} satisfies Words;
