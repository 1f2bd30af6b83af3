import type { groupKinds, proofStates, volunteerStates } from '../volunteers/volunteer';
import type { VolunteerEventType } from '../volunteers/volunteer.events';
import type { Labels, Words } from './shape';

/** Words about volunteers, their groups and proofs of skill. */
export const volunteerWords = {
  'volunteerState.active': { zh: '随时可以帮忙', en: 'Ready to help' },
  'volunteerState.paused': { zh: '歇一歇', en: 'Taking a break' },
  'volunteerState.left': { zh: '已退出', en: 'Left' },
  'groupKind.socialWork': { zh: '社工站', en: 'Social work station' },
  'groupKind.silverHaired': { zh: '银发志愿者', en: 'Silver-haired volunteers' },
  'groupKind.partyMembers': { zh: '党员志愿服务队', en: 'Party members’ team' },
  'groupKind.students': { zh: '学生志愿者', en: 'Student volunteers' },
  'groupKind.neighbours': { zh: '邻里互助队', en: 'Neighbours' },
  'proofState.waiting': { zh: '等社区看', en: 'With your community' },
  'proofState.accepted': { zh: '已认可', en: 'Accepted' },
  'proofState.refused': { zh: '还差一点', en: 'Not yet' },
  'volunteerEvent.VolunteerJoined': { zh: '成为志愿者', en: 'Joined as a volunteer' },
  'volunteerEvent.VolunteerChanged': { zh: '更新了技能、时间或地方', en: 'Changed skills, times or place' },
  'volunteerEvent.VolunteerPaused': { zh: '先歇一歇', en: 'Took a break' },
  'volunteerEvent.VolunteerReturned': { zh: '回来了', en: 'Came back' },
  'volunteerEvent.VolunteerLeft': { zh: '退出志愿服务', en: 'Left volunteering' },
  'volunteerEvent.ProofAccepted': { zh: '技能证明已认可', en: 'Proof of skill accepted' },
  'volunteerEvent.ProofRefused': { zh: '技能证明还差一点', en: 'Proof of skill needs more' },
  'volunteerEvent.GroupJoined': { zh: '加入了小组', en: 'Joined a group' },
  'volunteerEvent.LeadingBegun': { zh: '当上了组长', en: 'Leads a group' },
  'volunteerEvent.LeadingEnded': { zh: '不再当组长', en: 'Leads a group no more' },
  'volunteerEvent.GroupLeft': { zh: '离开了小组', en: 'Left a group' },
  'refusal.tooYoung': {
    zh: '满 {age} 岁就能当志愿者。现在可以和家长、老师一起参加社区活动。',
    en: 'You can volunteer from the age of {age}. Until then, join community days with your parents or school.',
  },
  'refusal.serviceConsentNeeded': {
    zh: '请先同意用您的信息安排志愿服务，在“我的”里就能点。',
    en: 'Please agree first that your details are used to arrange help. You find this under “Me”.',
  },
  'refusal.acceptRulesFirst': {
    zh: '请先读一读志愿服务约定，同意后再加入。',
    en: 'Please read the volunteers’ rules and agree to them first.',
  },
  'refusal.spansOverlap': {
    zh: '同一天里有两段时间重叠了，请改一改，或并成一段。',
    en: 'Two of your times on one day overlap. Change one, or make them one.',
  },
  'refusal.chooseOne': { zh: '请至少选一项。', en: 'Please choose at least one.' },
  'refusal.notAVolunteer': {
    zh: '还没有加入志愿者。先填一填能帮什么、什么时候有空。',
    en: 'Not a volunteer yet. First say what help you can offer, and when.',
  },
  'refusal.finishTasksFirst': {
    zh: '手上还有 {open} 件答应下来的事。办完或还回来后就能退出；也可以先歇一歇。',
    en: 'You still have {open} promised. Finish them or give them back, then you can leave; or just take a break.',
  },
  'refusal.untilPast': { zh: '这个时间已经过了，请选以后的日子。', en: 'That time has passed. Choose a later day.' },
  'refusal.proofNotWaiting': {
    zh: '这份证明已经有人看过了，刷新看看。',
    en: 'Somebody has looked at this proof already. Refresh to see.',
  },
  'refusal.sayWhy': { zh: '请写一句原因，让人知道还差什么。', en: 'Please say why in a line, so they know what is missing.' },
  'refusal.groupFull': {
    zh: '这个小组已有 {limit} 人，满了。看看别的小组吧。',
    en: 'This group is full with {limit} people. Have a look at other groups.',
  },
  'refusal.tooManyGroups': {
    zh: '最多加入 {limit} 个小组，先离开一个再加入。',
    en: 'One can be in {limit} groups at most. Leave one first, then join another.',
  },
  'refusal.notInGroup': {
    zh: '组长要从组员里选，有人已经不在组里了。刷新看看。',
    en: 'Leaders are chosen among the members, and somebody is no longer one. Refresh to see.',
  },
  'refusal.lastLeader': {
    zh: '小组只有这一位组长。请先添一位组长，再离开。',
    en: 'The group has no other leader. Add one first, then leave.',
  },
} satisfies Words &
  Labels<'volunteerState', (typeof volunteerStates)[number]> &
  Labels<'groupKind', (typeof groupKinds)[number]> &
  Labels<'proofState', (typeof proofStates)[number]> &
  Labels<'volunteerEvent', VolunteerEventType>;
