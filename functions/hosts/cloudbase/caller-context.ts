import { getCloudbaseContext } from '@cloudbase/node-sdk';

export type FunctionContext = Parameters<typeof getCloudbaseContext>[0];

/** `openid` is there only when WeChat itself vouches for it; `fromPhone` when the call came from any WeChat client at all. */
export type Origin = { readonly openid: string | undefined; readonly fromPhone: boolean };

/**
 * Who calls, from the context the platform made, never from the event. It must be read before the first `await`:
 * the platform keeps parts of it in the process, where the next call overwrites them.
 * `sources` lists the values of TCB_SOURCE that are believed: `wx_client`, and `wx_devtools` in development.
 */
export function originOf(context: FunctionContext, sources: readonly string[]): Origin {
  const { WX_OPENID, TCB_SOURCE } = getCloudbaseContext(context);
  const believed = TCB_SOURCE !== undefined && sources.includes(TCB_SOURCE);
  return {
    openid: believed && WX_OPENID ? WX_OPENID : undefined,
    fromPhone: Boolean(WX_OPENID) || Boolean(TCB_SOURCE?.includes('wx_')),
  };
}
