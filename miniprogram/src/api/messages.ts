import type { AnswerOf } from '@shared/contract';
import { GetNotificationSettings, type MessageTemplate, RecordMessageConsents } from '@shared/notifications/settings.contracts';
import { type Prompted, promptMessages } from '../device/messages';
import { currentSession } from '../session';
import { ask } from './client';

export type Ledger = AnswerOf<typeof GetNotificationSettings>['consents'];

/** Whoever has so many messages of a kind left is not asked again. */
const enough = 3;
const atOnce = 3;
let known: { readonly personId: string; readonly consents: Ledger } | undefined;
let asking: Promise<void> | undefined;

/** What WeChat may still send to whoever is signed in, as the server last said. */
export const keepLedger = (consents: Ledger): void => {
  const session = currentSession();
  known = session && { personId: session.personId, consents };
};

/** Reads which messages WeChat may send, so that a prompt can be shown in the tap itself; nothing to do in browsers. */
export async function prepareMessages(): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return;
  const session = currentSession();
  if (!session || known?.personId === session.personId) return;
  asking ??= ask(GetNotificationSettings, {})
    .then((settings) => {
      if (settings.ok) keepLedger(settings.answer.consents);
    })
    .finally(() => {
      asking = undefined;
    });
  await asking;
}

/**
 * Asks in WeChat, in the tap that makes it sensible, for one message of each of these kinds, unless enough are left; tells the server what was
 * allowed. `always` asks whatever is left. Answers the ledger when it changed.
 */
export async function askForMessages(
  templates: readonly MessageTemplate[],
  { always = false } = {},
): Promise<{ readonly prompted?: Prompted; readonly consents?: Ledger }> {
  if (process.env.TARO_ENV === 'h5') return {};
  const session = currentSession();
  if (!session || known?.personId !== session.personId) return {};
  const wanted = known.consents
    .filter(({ template, templateId, left }) => templates.includes(template) && templateId !== '' && (always || left < enough))
    .slice(0, atOnce);
  if (wanted.length === 0) return {};
  const prompted = await promptMessages(wanted.map(({ templateId }) => templateId));
  const accepted = wanted.filter(({ templateId }) => prompted.accepted.includes(templateId)).map(({ template }) => template);
  if (accepted.length === 0) return { prompted };
  const recorded = await ask(RecordMessageConsents, { body: { accepted } });
  if (!recorded.ok) return { prompted };
  keepLedger(recorded.answer.consents);
  return { prompted, consents: recorded.answer.consents };
}
