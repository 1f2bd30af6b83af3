import { type MessageTemplate, messageTemplates } from '@shared/notifications/settings.contracts';
import { dayMs } from '@shared/time';
import type { Item, Page, Store, Write } from '../core/store';

/** WeChat keeps an accepted prompt for long; we don't rely on it beyond a year. */
const livesDays = 365;
/** Of one template; somebody who is asked after every step would otherwise gather hundreds. */
export const mostConsents = 30;

export type Ledger = { template: MessageTemplate; templateId: string; left: number; used: number; expired: number };
type Count = 'left' | 'used' | 'expired';

const consentPk = (personId: string): string => `CONSENT#${personId}`;
export const consentKey = (personId: string, sk: string) => ({ pk: consentPk(personId), sk });
/** Apart from the prompts themselves, so that they are never listed with them; each count an item of its own, so that one commit may change two. */
const countKey = (personId: string, template: MessageTemplate, count: Count) => ({
  pk: `CONSENT-COUNT#${personId}`,
  sk: `${template}#${count}`,
});
const counted = (personId: string, template: MessageTemplate, count: Count, by: 1 | -1): Write => ({
  add: countKey(personId, template, count),
  attribute: 'n',
  by,
});

/** One transaction: so many accepted prompts more, unless there are too many already. */
export const grantWrites = (personId: string, templates: readonly MessageTemplate[], now: Date, callId: string): Write[] =>
  templates.flatMap((template): Write[] => [
    {
      put: { ...consentKey(personId, `${template}#${now.toISOString()}#${callId.slice(0, 22)}`), template, at: now.toISOString() },
      when: 'absent',
    },
    {
      add: countKey(personId, template, 'left'),
      attribute: 'n',
      by: 1,
      when: { below: { attribute: 'n', limit: mostConsents } },
    },
  ]);

/** One accepted prompt is gone: taken for a message, or no longer good. The removal fails when somebody else took it. */
export const spendWrites = (personId: string, consent: Consent, as: 'used' | 'expired'): Write[] => [
  { remove: consentKey(personId, consent.sk), when: 'exists' },
  counted(personId, consent.template, 'left', -1),
  counted(personId, consent.template, as, 1),
];

export type Consent = { readonly sk: string; readonly template: MessageTemplate; readonly at: string };
const consentOf = (item: Item): Consent => ({ sk: item.sk, template: item.template as MessageTemplate, at: String(item.at) });
export const isStale = ({ at }: Consent, now: Date): boolean => Date.parse(at) + livesDays * dayMs <= now.getTime();

/** What WeChat may still send to whom: one message for each accepted prompt. */
export const consentsRepository = (store: Store) => ({
  /** Oldest first. */
  async free(personId: string, template?: MessageTemplate): Promise<readonly Consent[]> {
    const found: Consent[] = [];
    let after: string | undefined;
    do {
      const page: Page = await store.query({
        pk: consentPk(personId),
        ...(template && { sk: { prefix: `${template}#` } }),
        limit: 200,
        ...(after && { after }),
      });
      found.push(...page.items.map(consentOf));
      after = page.next;
    } while (after);
    return found;
  },
  async ledger(personId: string, templateId: (template: MessageTemplate) => string | undefined, now: Date): Promise<Ledger[]> {
    const counts = (['used', 'expired'] as const).flatMap((count) =>
      messageTemplates.map((template) => countKey(personId, template, count)),
    );
    const [free, stored] = await Promise.all([this.free(personId), store.getMany(counts)]);
    const stale = free.filter((consent) => isStale(consent, now));
    const of = (list: readonly Consent[], template: MessageTemplate) => list.filter((one) => one.template === template).length;
    const count = (template: MessageTemplate, what: Count) =>
      Number(stored.find(({ sk }) => sk === countKey(personId, template, what).sk)?.n ?? 0);
    return messageTemplates.map((template) => ({
      template,
      templateId: templateId(template) ?? '',
      left: of(free, template) - of(stale, template),
      used: count(template, 'used'),
      expired: count(template, 'expired') + of(stale, template),
    }));
  },
});
export type ConsentsRepository = ReturnType<typeof consentsRepository>;
