import { useRouter } from '@tarojs/taro';
import { useMe } from '@/api/account';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { address, open } from '@/device/navigate';
import { useAskText } from '@/i18n/help-ask';
import { authorFor, householdFrom } from '@/parts/compose/for-household';
import { UrgentCalls } from '@/parts/help/UrgentCalls';
import { useSigned } from '@/session';
import { AgainForm } from './AgainForm';
import { HelpWriter } from './HelpWriter';

/** Asking for help, for oneself or someone else; with `id` a returned request is amended. */
export default function Ask() {
  const t = useAskText();
  const { params } = useRouter();
  const { id, for: who } = params;
  const household = householdFrom(params);
  const { session } = useSigned();
  const { me, failed, load } = useMe();
  const authorIs = authorFor(who, me);
  if (session && me)
    return id ? (
      <AgainForm key={id} me={me} helpId={id} />
    ) : (
      <HelpWriter key={`${authorIs} ${household?.id}`} me={me} authorIs={authorIs} {...(household && { household })} />
    );
  const next = address('packages/help/ask/index', {
    for: who,
    id,
    household: household?.id,
    label: household?.label,
    area: household?.area,
  });
  return (
    <Screen title={t(id ? 'titleAgain' : 'title')}>
      {session ? (
        failed ? (
          <ErrorState onRetry={() => void load()} />
        ) : (
          <Skeleton />
        )
      ) : (
        <>
          <UrgentCalls calls />
          <EmptyState
            icon="help"
            title={t('signInFirst')}
            hint={t('signInHint')}
            action={<Button onPress={() => open('packages/account/login/index', { next })}>{t('signIn')}</Button>}
          />
        </>
      )}
    </Screen>
  );
}
