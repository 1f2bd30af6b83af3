import Taro from '@tarojs/taro';

/** What WeChat's prompt came to: the templates allowed once each, or that messages are switched off altogether. */
export type Prompted = { readonly accepted: readonly string[]; readonly off: boolean };

const switchedOff = 20004;

/** Shows WeChat's prompt for up to three templates. WeChat wants it called in a tap itself, before anything is awaited. */
export async function promptMessages(templateIds: readonly string[]): Promise<Prompted> {
  if (process.env.TARO_ENV === 'h5') return { accepted: [], off: false };
  try {
    const answered: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] } as never)),
    };
    return { accepted: templateIds.filter((id) => answered[id] === 'accept'), off: false };
  } catch (fault) {
    const { errCode } = (fault ?? {}) as { errCode?: number };
    return { accepted: [], off: errCode === switchedOff };
  }
}

/** WeChat's own page of what this mini-program may send. */
export const openMessageSettings = (): void => {
  if (process.env.TARO_ENV !== 'h5') void Taro.openSetting({ withSubscriptions: true }).catch(() => {});
};
