import type { AnswerOf } from '@shared/contract';
import type { GetMyTasks } from '@shared/help/help.contracts';
import type { HelpSummary } from '@shared/help/help.views';
import { AcceptHelp, DeclineHelp } from '@shared/help/help-commands.contracts';
import { shapeOf } from '@shared/help/help-kinds';
import { useState } from 'react';
import { ask, newKey } from '@/api/client';
import type { Pages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { useTasksText } from '@/i18n/volunteer-tasks';
import { tellHelpChanged } from '@/parts/help/changed-help';
import { openHelp } from '@/parts/help/HelpRow';
import { helpLabel, momentWords } from '@/parts/help/words';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { WantedCard } from '../open/WantedCard';

interface OfferedProps {
  list: Pages<HelpSummary, AnswerOf<typeof GetMyTasks>>;
  now: Date;
  selected: string | undefined;
  onOpen: (id: string) => void;
}

/** What one is asked to do, answered at once; where the hour is still open, on the record, where one says it. */
export function Offered({ list, now, selected, onOpen }: OfferedProps) {
  const t = useTasksText();
  const { language } = useSettings();
  const [busy, setBusy] = useState<{ id: string; yes: boolean }>();
  const answer = async (help: HelpSummary, yes: boolean) => {
    if (busy) return;
    if (yes && !help.slot) return openHelp(help.id, 'accept');
    setBusy({ id: help.id, yes });
    const outcome = await ask(yes ? AcceptHelp : DeclineHelp, { params: { helpId: help.id }, body: {}, key: newKey() });
    setBusy(undefined);
    if (!outcome.ok) {
      toast(refusedWords(outcome.refusal, new Date(), language), 'warn');
      return void list.reload();
    }
    tellHelpChanged(outcome.answer);
    list.change((items) => items.filter(({ id }) => id !== help.id));
    const { slot } = outcome.answer;
    if (!yes) toast(t('declined'), 'info');
    else toast(slot ? t('accepted', { when: momentWords(slot.start, new Date(), language) }) : t('acceptedPlain'));
  };
  if (list.items.length === 0) {
    if (list.refusal) return <ErrorState hint={refusedWords(list.refusal, now, language)} onRetry={() => void list.reload()} />;
    if (list.loading) return <Skeleton />;
    return (
      <EmptyState
        icon="check"
        title={t('offeredNone')}
        hint={t('offeredNoneHint')}
        action={<Button onPress={() => open('packages/volunteer/open/index')}>{t('seeOpen')}</Button>}
      />
    );
  }
  return (
    <Part as="ul" label={t('tabOffered')} className="stack">
      {list.items.map((help) => {
        const risks = help.kind === 'unsorted' ? [] : shapeOf[help.kind].risks;
        return (
          <WantedCard key={help.id} help={help} now={now} selected={help.id === selected} onOpen={onOpen}>
            {risks.slice(0, 1).map((risk) => (
              <Part key={risk} className="row sm">
                <Icon name="info" size="s" />
                <Part as="span" className="grow">
                  {t('mind', { risk: helpLabel(`helpRisk.${risk}`, language) })}
                </Part>
              </Part>
            ))}
            {help.mine?.until && (
              <Part className="row sm">
                <Icon name="clock" size="s" />
                <Part as="span" className="grow">
                  {t('offeredUntil', { until: momentWords(help.mine.until, now, language) })}
                </Part>
              </Part>
            )}
            <Part className="row task-over">
              <Button
                size="small"
                variant="quiet"
                label={`${t('decline')} ${help.title}`}
                busy={busy?.id === help.id && !busy.yes}
                onPress={() => void answer(help, false)}
              >
                {t('decline')}
              </Button>
              <Button
                grow
                size="small"
                label={`${t(help.slot ? 'accept' : 'acceptChoose')} ${help.title}`}
                busy={busy?.id === help.id && busy.yes}
                onPress={() => void answer(help, true)}
              >
                {t(help.slot ? 'accept' : 'acceptChoose')}
              </Button>
            </Part>
          </WantedCard>
        );
      })}
    </Part>
  );
}
