import type { areaLevels, campaigns, helperKinds, roles, urgencies, wishCategories } from '../terms';
import type { ForWhom } from '../wishes/wish';
import type { Consents, Labels, Words } from './shape';

/** Names of people, places and kinds of help. `forWhom` stands in for a name that must not be shown. */
export const words = {
  'campaign.jobs': { zh: '就业帮扶·奔富', en: 'Jobs' },
  'campaign.medicalCare': { zh: '医疗关爱·贴心', en: 'Medical care' },
  'campaign.schooling': { zh: '助学添翼·筑梦', en: 'Schooling' },
  'campaign.housing': { zh: '住房保障·暖巢', en: 'Housing' },
  'campaign.disasterRelief': { zh: '灾害救急·送暖', en: 'Disaster relief' },
  'campaign.goodwill': { zh: '同心向善·圆梦', en: 'Goodwill' },
  'category.goods': { zh: '物品', en: 'Goods' },
  'category.service': { zh: '帮个忙', en: 'A helping hand' },
  'category.study': { zh: '学习', en: 'Learning' },
  'category.health': { zh: '健康', en: 'Health' },
  'category.company': { zh: '陪伴', en: 'Company' },
  'category.repair': { zh: '修修补补', en: 'Repairs' },
  'urgency.urgent': { zh: '急用', en: 'Urgent' },
  'urgency.soon': { zh: '近期要', en: 'Soon' },
  'urgency.normal': { zh: '不着急', en: 'No rush' },
  'forWhom.adult': { zh: '一位居民', en: 'A resident' },
  'forWhom.child': { zh: '一名学生', en: 'A pupil' },
  'forWhom.family': { zh: '一户人家', en: 'A family' },
  'helperKind.volunteer': { zh: '志愿者', en: 'Volunteer' },
  'helperKind.partyMember': { zh: '党员', en: 'Party member' },
  'helperKind.countyLeader': { zh: '包联领导', en: 'County leader' },
  'helperKind.partyDelegate': { zh: '党代表', en: 'Party congress delegate' },
  'helperKind.peoplesDeputy': { zh: '人大代表', en: "People's deputy" },
  'helperKind.cppccMember': { zh: '政协委员', en: 'CPPCC member' },
  'helperKind.partnerUnit': { zh: '结对共建单位', en: 'Partner unit' },
  'helperKind.enterprise': { zh: '爱心企业', en: 'Caring enterprise' },
  'role.resident': { zh: '居民', en: 'Resident' },
  'role.volunteer': { zh: '志愿者', en: 'Volunteer' },
  'role.helper': { zh: '帮扶人', en: 'Helper' },
  'role.gridWorker': { zh: '网格员', en: 'Grid worker' },
  'role.communityOfficer': { zh: '社区干部', en: 'Community officer' },
  'role.townOfficer': { zh: '乡镇干部', en: 'Town officer' },
  'role.countyOfficer': { zh: '县级服务台', en: 'County desk' },
  'role.departmentHandler': { zh: '部门经办', en: 'Department handler' },
  'role.leader': { zh: '包联领导', en: 'Leader' },
  'role.supervisor': { zh: '监督员', en: 'Supervisor' },
  'role.administrator': { zh: '管理员', en: 'Administrator' },
  'areaLevel.county': { zh: '县', en: 'County' },
  'areaLevel.town': { zh: '乡镇', en: 'Town' },
  'areaLevel.community': { zh: '社区', en: 'Community' },
  'areaLevel.cell': { zh: '网格', en: 'Cell' },
  'consent.service': { zh: '同意用我的信息办这件事', en: 'Use my details to help me' },
  'consent.sensitiveData': { zh: '同意用我的敏感信息办理救助', en: 'Use my sensitive details for aid' },
  'consent.publishing': { zh: '同意隐去姓名后公开', en: 'Show it in public without my name' },
} satisfies Words &
  Labels<'campaign', (typeof campaigns)[number]> &
  Labels<'category', (typeof wishCategories)[number]> &
  Labels<'urgency', (typeof urgencies)[number]> &
  Labels<'forWhom', ForWhom> &
  Labels<'helperKind', (typeof helperKinds)[number]> &
  Labels<'role', (typeof roles)[number]> &
  Labels<'areaLevel', (typeof areaLevels)[number]> &
  Labels<'consent', Consents>;
