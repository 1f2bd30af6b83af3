import { refusalLabel } from '@shared/glossary';
import type { Profile } from '@shared/people/people.contracts';
import { GetWish } from '@shared/wishes/wish.contracts';
import { GetWishForm } from '@shared/wishes/wish-form.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Screen } from '@/components/Screen';
import { ErrorState, Skeleton } from '@/components/States';
import { useSettings } from '@/settings';
import { draftFrom } from './form';
import { WishWriter } from './WishWriter';

/** A returned wish, as its author sent it, with what the community asked for. */
export function AgainForm({ me, wishId, title }: { me: Profile; wishId: string; title: string }) {
  const { language } = useSettings();
  const params = { wishId };
  const form = useRemote(`form.${wishId}`, () => ask(GetWishForm, { params }));
  const record = useRemote(`record.${wishId}`, () => ask(GetWish, { params }));
  const refusal = form.refusal ?? record.refusal;
  if (form.data && record.data)
    return (
      <WishWriter
        me={me}
        authorIs={form.data.authorIs}
        title={title}
        begin={draftFrom(form.data, record.data.media)}
        again={{ wishId, ...(form.version !== undefined && { seen: form.version }) }}
        {...(record.data.reason && { reason: record.data.reason })}
      />
    );
  return (
    <Screen title={title}>
      {refusal ? (
        <ErrorState
          hint={refusalLabel(refusal.reason, language, refusal.details)}
          onRetry={() => void Promise.all([form.reload(), record.reload()])}
        />
      ) : (
        <Skeleton />
      )}
    </Screen>
  );
}
