import { useRouter } from '@tarojs/taro';
import { useMe } from '@/api/account';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { address, open } from '@/device/navigate';
import { useComposeText } from '@/i18n/compose';
import { authorFor, householdFrom } from '@/parts/compose/for-household';
import { useSigned } from '@/session';
import { AgainForm } from './AgainForm';
import { WishWriter } from './WishWriter';

const titles = { self: 'forSelf', relative: 'forRelative', gridWorker: 'forGridWorker' } as const;

/** Writing a wish, for oneself or someone else; with `id` a returned one is amended. */
export default function Compose() {
  const t = useComposeText();
  const { params } = useRouter();
  const { id, for: who } = params;
  const household = householdFrom(params);
  const { session } = useSigned();
  const { me, failed, load } = useMe();
  const authorIs = authorFor(who, me);
  const title = id ? t('again') : t(titles[authorIs]);
  if (session && me) {
    return id ? (
      <AgainForm key={id} me={me} wishId={id} title={title} />
    ) : (
      <WishWriter key={`${authorIs} ${household?.id}`} me={me} authorIs={authorIs} title={title} {...(household && { household })} />
    );
  }
  const next = address('packages/wishes/compose/index', {
    for: who,
    id,
    household: household?.id,
    label: household?.label,
    area: household?.area,
  });
  return (
    <Screen title={title}>
      {session ? (
        failed ? (
          <ErrorState onRetry={() => void load()} />
        ) : (
          <Skeleton />
        )
      ) : (
        <EmptyState
          title={t('signInFirst')}
          hint={t('signInHint')}
          action={<Button onPress={() => open('packages/account/login/index', { next })}>{t('signIn')}</Button>}
        />
      )}
    </Screen>
  );
}
