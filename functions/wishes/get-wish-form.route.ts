import { GetWishForm } from '@shared/wishes/wish-form.contracts';
import { answer, conflict, defineRoute, notFound } from '../core/route';
import { whyNot } from './wish.command';
import type { WishDeps } from './wish.deps';
import { openSealed } from './wish.form';
import { mayOn } from './wish.relations';
import { wished } from './wish.step';

/** Only while it is returned: then what the author wrote comes back to be amended, by its author alone. */
export const getWishFormRoute = defineRoute<typeof GetWishForm, WishDeps>(GetWishForm, async ({ params, caller }, deps) => {
  const wish = await deps.wishes.find(params.wishId);
  if (!wish || !caller) return notFound();
  if (!mayOn(deps, wish, caller, 'resubmit')) return whyNot(deps, wish, caller);
  if (wish.status !== 'returned' || wish.authorId !== caller.personId) return conflict({ reason: 'wishNotReturned' });
  const contact = await deps.wishes.findContact(wish.id);
  if (!contact) return notFound();
  const { media, consent } = wish;
  return answer(
    {
      ...wished(wish),
      media: [...media],
      consent: { publish: consent.publish, ...(consent.guardian && { guardian: true }) },
      contact: openSealed(contact, deps.seal),
    },
    { version: wish.version },
  );
});
