import type { Grant } from '@shared/people/caller';
import type { Persona } from '@shared/people/people.contracts';
import type { HelperKind, Role } from '@shared/terms';
import { countyId, liuyin } from './places';

/** Those whom one can be, with fixed names and places; everybody else is drawn by chance. */
export type Part = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly areaPath: string;
  readonly helperKind?: HelperKind;
  /** A second hat. */
  readonly also?: Grant;
  readonly birthYear?: number;
  readonly story: Persona['story'];
};

export const cast: readonly Part[] = [
  {
    id: 'zhou',
    name: '周大山',
    role: 'resident',
    areaPath: liuyin,
    birthYear: 1958,
    story: {
      zh: '周大叔，68 岁，独居柳荫社区平房区，腿脚不便：两个心愿在路上，志愿者正陪他看病，还有一次帮忙等他确认。',
      en: 'Uncle Zhou, 68, lives alone in Liuyin and walks badly: wishes under way, a volunteer at his side right now, and one piece of help to confirm.',
    },
  },
  {
    id: 'zhouwen',
    name: '周文',
    role: 'resident',
    areaPath: `${countyId}/hedong/yongan`,
    story: {
      zh: '周大叔的女儿，住在河东镇，替父亲许愿、看进度。',
      en: "Uncle Zhou's daughter across the river; she wishes and follows for him.",
    },
  },
  {
    id: 'wang',
    name: '王秀兰',
    role: 'helper',
    helperKind: 'partyMember',
    areaPath: countyId,
    story: {
      zh: '党员，退休教师，圆过邻居的心愿，正排队等下一个。',
      en: 'Party member and retired teacher; she has kept promises and waits in line for one more.',
    },
  },
  {
    id: 'li',
    name: '李想',
    role: 'volunteer',
    helperKind: 'volunteer',
    areaPath: countyId,
    birthYear: 1998,
    story: {
      zh: '年轻志愿者，会修家电：明天有一次上门，有人正等他答复，已经攒下二十来个小时，可以开证明。',
      en: 'A young volunteer who repairs things: one visit tomorrow, one offer to answer, some twenty hours served, enough for a certificate.',
    },
  },
  {
    id: 'wu',
    name: '吴桂英',
    role: 'volunteer',
    areaPath: countyId,
    birthYear: 1963,
    story: {
      zh: '退休护士，柳荫银发志愿者队队长，替队员接任务、排人手。',
      en: 'Retired nurse who leads the silver-haired volunteers of Liuyin: takes on tasks and sends her members.',
    },
  },
  {
    id: 'he',
    name: '何敏',
    role: 'helper',
    helperKind: 'peoplesDeputy',
    areaPath: countyId,
    story: {
      zh: '县人大代表，亮身份、认心愿，也听大家的意见。',
      en: "A deputy to the county people's congress who claims wishes and listens.",
    },
  },
  {
    id: 'chen',
    name: '陈志远',
    role: 'helper',
    helperKind: 'enterprise',
    areaPath: countyId,
    story: { zh: '爱心企业“麦香粮油”的联系人，代表单位认领。', en: 'Speaks for a local grain company that claims wishes as a unit.' },
  },
  {
    id: 'zhao',
    name: '赵春梅',
    role: 'gridWorker',
    areaPath: liuyin,
    story: {
      zh: '柳荫社区网格员，天天入户，替不会用手机的老人许愿；手上有几条线索要上门核查，也有一条要回话。',
      en: 'Grid worker in Liuyin; she writes wishes for people without a phone, has clues to look into, and one to answer.',
    },
  },
  {
    id: 'guo',
    name: '郭小兰',
    role: 'gridWorker',
    areaPath: `${liuyin}/c2`,
    story: {
      zh: '柳荫社区第二网格的网格员，只管自己这一格：走访、上报线索、核查交来的线索、记下看到的变化。',
      en: 'Grid worker of one cell of Liuyin, the second: visits, reports, looks into clues and notes what has changed, in her cell alone.',
    },
  },
  {
    id: 'sun',
    name: '孙丽华',
    role: 'communityOfficer',
    areaPath: liuyin,
    story: {
      zh: '柳荫社区工作人员：分拣线索，核实心愿，受理求助，看技能证明，调解争议。',
      en: 'Officer of Liuyin community: sorts clues, verifies wishes, sorts requests for help, looks at proofs of skill, settles disputes.',
    },
  },
  {
    id: 'ma',
    name: '马晓东',
    role: 'townOfficer',
    areaPath: `${countyId}/hexi`,
    also: { role: 'helper', areaPath: countyId, helperKind: 'partyMember' },
    story: {
      zh: '河西镇社会事务办，看全镇的心愿有没有超期，社区没来得及看的线索到他这里；也是党员，下班后自己认领心愿。',
      en: 'Town officer of Hexi, watching what is overdue in five communities, clues that nobody there looked into among them; after work a party member who claims wishes himself.',
    },
  },
  {
    id: 'gao',
    name: '高远',
    role: 'countyOfficer',
    areaPath: countyId,
    story: {
      zh: '县级服务台：社区和镇里都没人接的求助、超期的线索，到这里想办法。',
      en: "The county's desk: help that nobody in community or town could take, and overdue clues, come here.",
    },
  },
  {
    id: 'handler1',
    name: '林志强',
    role: 'departmentHandler',
    areaPath: countyId,
    story: {
      zh: '县民政局救助科经办人：交到县民政局的线索，由他核查、办理、答复。',
      en: "Handler at the county's civil affairs bureau: what is handed to the bureau he verifies, sees to and answers.",
    },
  },
  {
    id: 'zheng',
    name: '郑清',
    role: 'supervisor',
    areaPath: countyId,
    story: { zh: '监督员，只看不改，每一步都能查到。', en: 'Supervisor: reads everything, changes nothing.' },
  },
  {
    id: 'tang',
    name: '唐宇',
    role: 'administrator',
    areaPath: countyId,
    story: {
      zh: '县平台管理员：设定上限和期限，试调匹配权重，看没发出去的消息。',
      en: 'Administrator of the county: sets limits and times, tries weights of matching, looks after messages that did not get through.',
    },
  },
];
