import type { LinkKind } from '@shared/notifications/inbox.contracts';
import * as z from 'zod/mini';
import type { Clock } from '../core/clock';
import type { Message, PushAnswer, PushMessages } from './push';
import type { WechatSettings } from './wechat-settings';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
export type WechatDeps = { readonly fetch: Fetch; readonly clock: Clock; readonly endpoint?: string };

const wechat = 'https://api.weixin.qq.com';
const answerMs = 8_000;
/** A token is renewed so long before it ends. */
const earlyMs = 5 * 60_000;

const pages: Readonly<Record<LinkKind, string>> = {
  wish: 'packages/wishes/record/index',
  help: 'packages/help/record/index',
  clue: 'packages/clues/record/index',
  household: 'packages/households/file/index',
  visit: 'packages/visits/record/index',
  suggestion: 'packages/suggestions/record/index',
  volunteer: 'packages/volunteer/join/index',
  proof: 'packages/workbench/proofs/index',
  group: 'packages/volunteer/group/index',
};

const Token = z.object({ access_token: z.string(), expires_in: z.number() });
const Answer = z.object({ errcode: z.number() });
const errcodeOf = (body: unknown): number | undefined => {
  const answer = Answer.safeParse(body);
  return answer.success ? answer.data.errcode : undefined;
};

const [badToken, frequency] = [
  [40001, 40014, 42001, 42007],
  [45009, 45011, 45047, 45065],
];
/** 43101 the person refused or never agreed, 43104 not of this app, 40003 and 43107 no such person here. */
const theirs = [43101, 43104, 43107, 40003];
/** A template or page that does not exist, data that does not fit it, an app that may not. */
const ours = [40037, 41030, 47003, 40036, 43116, 48001, 20001];

/** A `thing` holds at most 20 characters, and no line break. */
export const thing = (text: string): string => {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length <= 20 ? letters.join('') : `${letters.slice(0, 19).join('')}…`;
};

/** A `time`, by the county's clock: 2026年11月22日 15:01. */
export const time = (at: Date): string => {
  const [day = '', clock = ''] = new Date(at.getTime() + 8 * 3_600_000).toISOString().split('T');
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日 ${clock.slice(0, 5)}`;
};

/**
 * WeChat's subscribe messages (订阅消息): `stable_token`, then `subscribeMessage.send`. One token serves all messages of this process until it ends.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
export const wechatMessages = (settings: WechatSettings, { fetch, clock, endpoint = wechat }: WechatDeps): PushMessages => {
  let held: { readonly token: string; readonly until: number } | undefined;
  let asking: Promise<string> | undefined;

  const post = async (path: string, body: object): Promise<unknown> => {
    const answered = await fetch(`${endpoint}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerMs),
    });
    if (!answered.ok) throw new WechatFault(`http ${answered.status}`);
    return answered.json();
  };

  const askToken = async (): Promise<string> => {
    const { appid, secret } = settings;
    const body = await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret, force_refresh: false });
    const token = Token.safeParse(body);
    if (!token.success) throw new WechatFault(`token ${errcodeOf(body) ?? 'unreadable'}`);
    held = { token: token.data.access_token, until: clock().getTime() + token.data.expires_in * 1000 - earlyMs };
    return held.token;
  };
  const tokenNow = async (): Promise<string> => {
    if (held && held.until > clock().getTime()) return held.token;
    asking ??= askToken().finally(() => {
      asking = undefined;
    });
    return asking;
  };

  const sendOnce = async (message: Message, template: NonNullable<WechatSettings['templates'][Message['template']]>): Promise<number> => {
    const { id, fields } = template;
    const { link } = message;
    const token = await tokenNow();
    const body = await post(`/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`, {
      touser: message.openid,
      template_id: id,
      page: link ? `${pages[link.kind]}?id=${encodeURIComponent(link.id)}` : 'pages/inbox/index',
      miniprogram_state: settings.state,
      lang: message.language === 'zh' ? 'zh_CN' : 'en_US',
      data: {
        [fields.title]: { value: thing(message.title) },
        [fields.words]: { value: thing(message.words) },
        [fields.time]: { value: time(message.time) },
      },
    });
    const errcode = errcodeOf(body);
    if (errcode === undefined) throw new WechatFault('unreadable');
    if (badToken.includes(errcode)) held = undefined;
    return errcode;
  };

  return {
    templateId: (template) => settings.templates[template]?.id,
    async send(message) {
      const template = settings.templates[message.template];
      if (!template) return { kind: 'refusedForGood', cause: 'notSetUp', whose: 'theirs' };
      try {
        const first = await sendOnce(message, template);
        return answerFor(badToken.includes(first) ? await sendOnce(message, template) : first);
      } catch (fault) {
        return { kind: 'retryLater', cause: fault instanceof WechatFault ? fault.message : causeOf(fault) };
      }
    },
  };
};

class WechatFault extends Error {}

/** What went wrong on the way, without addresses: they hold the token. */
const causeOf = (fault: unknown): string => (fault instanceof Error && fault.name === 'TimeoutError' ? 'timeout' : 'network');

const answerFor = (errcode: number): PushAnswer => {
  const cause = String(errcode);
  if (errcode === 0) return { kind: 'sent' };
  if (frequency.includes(errcode)) return { kind: 'rateLimited', cause };
  if (theirs.includes(errcode)) return { kind: 'refusedForGood', cause, whose: 'theirs', withdrawn: errcode === 43101 };
  if (ours.includes(errcode)) return { kind: 'refusedForGood', cause, whose: 'ours' };
  return { kind: 'retryLater', cause };
};
