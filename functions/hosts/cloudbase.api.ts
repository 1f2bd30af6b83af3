import { readVariables } from '../core/env';
import { callerOf } from '../core/sessions';
import { apiParts } from './api-parts';
import { cloudSurroundings } from './cloud-surroundings';
import { answerFrom, badCall, type CallAnswer, requestFrom } from './cloudbase/call';
import { type FunctionContext, originOf } from './cloudbase/caller-context';
import { routes } from './routes';
import { serve } from './serve';

type Vouched = { readonly openid: string | undefined };

const house = apiParts(cloudSurroundings());
const sources = readVariables(['ALLOW_DEVTOOLS']).ALLOW_DEVTOOLS === '1' ? ['wx_client', 'wx_devtools'] : ['wx_client'];
const app = serve(house, {
  routes,
  deps: house,
  identify: async ({ env }) => {
    const { openid } = env as Vouched;
    const person = openid === undefined ? undefined : await house.people.findByOpenid(openid);
    return person && callerOf({ pk: '', sk: '', ...person }, 'wechat');
  },
});

/** `wx.cloud.callFunction({ name: 'api', data: { method, path, query, headers, body } })`. Who calls is WeChat's word in the context, nothing in the event. */
export const main = async (event: unknown, context: FunctionContext): Promise<CallAnswer> => {
  const { openid } = originOf(context, sources);
  const request = requestFrom(event);
  if (!request) return badCall;
  const vouched: Vouched = { openid };
  return answerFrom(await app.fetch(request, vouched));
};
