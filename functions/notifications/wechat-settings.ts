import { type MessageTemplate, messageTemplates } from '@shared/notifications/settings.contracts';

type Variables = Readonly<Record<string, string | undefined>>;

/** What the fields of a template are called at WeChat: two of type `thing`, one of type `time`. */
export type TemplateFields = { readonly title: string; readonly words: string; readonly time: string };
export type WechatTemplate = { readonly id: string; readonly fields: TemplateFields };
export type WechatSettings = {
  readonly appid: string;
  readonly secret: string;
  readonly templates: Partial<Record<MessageTemplate, WechatTemplate>>;
  /** `formal` unless the mini-program under test is to open. */
  readonly state: string;
};

export const wechatVariables = [
  'WECHAT_APPID',
  'WECHAT_SECRET',
  'WECHAT_STATE',
  ...messageTemplates.map((template) => variableOf(template)),
];

function variableOf(template: MessageTemplate): string {
  return `WECHAT_TEMPLATE_${template.toUpperCase()}`;
}

/**
 * WECHAT_APPID, WECHAT_SECRET and WECHAT_TEMPLATE_PROGRESS, …_REMINDER, …_OFFER, …_RESULT, each `<template id>` or
 * `<template id>:<title>,<words>,<time>` with the names of its fields (`thing1,thing2,time3`). What is empty is missing: without id and secret
 * nothing is pushed, without a template nothing of its kind.
 */
export const readWechat = (variables: Variables): WechatSettings | undefined => {
  const of = (name: string) => variables[name]?.trim() || undefined;
  const [appid, secret] = [of('WECHAT_APPID'), of('WECHAT_SECRET')];
  if (!appid || !secret) return undefined;
  const templates = messageTemplates.flatMap((template) => {
    const told = of(variableOf(template));
    return told ? [[template, templateOf(variableOf(template), told)] as const] : [];
  });
  return { appid, secret, templates: Object.fromEntries(templates), state: of('WECHAT_STATE') ?? 'formal' };
};

const templateOf = (variable: string, told: string): WechatTemplate => {
  const [id = '', fields = 'thing1,thing2,time3'] = told.split(':');
  const [title, words, time, ...more] = fields.split(',').map((name) => name.trim());
  const right = title?.startsWith('thing') && words?.startsWith('thing') && /^(time|date)\d+$/.test(time ?? '') && more.length === 0;
  if (!right || !title || !words || !time) throw new Error(`${variable} must name two fields of type thing and one of type time.`);
  return { id, fields: { title, words, time } };
};
