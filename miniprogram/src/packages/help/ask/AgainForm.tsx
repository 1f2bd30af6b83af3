import { GetHelp, GetHelpForm } from '@shared/help/help.contracts';
import type { Profile } from '@shared/people/people.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Screen } from '@/components/Screen';
import { ErrorState, Skeleton } from '@/components/States';
import { useAskText } from '@/i18n/help-ask';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { draftFrom } from './form';
import { HelpWriter } from './HelpWriter';

/** A returned request, as its author sent it, with what the community asked for. */
export function AgainForm({ me, helpId }: { me: Profile; helpId: string }) {
  const t = useAskText();
  const { language } = useSettings();
  const params = { helpId };
  const form = useRemote(`help form ${helpId}`, () => ask(GetHelpForm, { params }));
  const record = useRemote(`help record ${helpId}`, () => ask(GetHelp, { params }));
  const refusal = form.refusal ?? record.refusal;
  if (form.data && record.data)
    return (
      <HelpWriter
        me={me}
        authorIs={form.data.authorIs}
        begin={draftFrom(form.data, record.data.media)}
        again={{ helpId, ...(form.version !== undefined && { seen: form.version }) }}
        {...(record.data.reason && { reason: record.data.reason })}
      />
    );
  return (
    <Screen title={t('titleAgain')}>
      {refusal ? (
        <ErrorState hint={refusedWords(refusal, new Date(), language)} onRetry={() => void Promise.all([form.reload(), record.reload()])} />
      ) : (
        <Skeleton />
      )}
    </Screen>
  );
}
