import type { AnswerOf } from '@shared/contract';
import { GetMyHelp } from '@shared/help/help.contracts';
import type { HelpSummary } from '@shared/help/help.views';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useHelpRecordText } from '@/i18n/help-record';
import { useChangedHelp, withChangedHelp } from '@/parts/help/changed-help';
import { HelpRow, openHelp } from '@/parts/help/HelpRow';
import { Listed } from '@/parts/record/Listed';
import { useHat, useSigned } from '@/session';
import { useNow } from '@/words/use-now';
import { HelpPane } from '../record/HelpPane';

/** Everything I asked for, for myself or others; in a wide window with the one chosen beside it. */
export default function MyHelp() {
  const t = useHelpRecordText();
  const now = useNow();
  const wide = useWide();
  const { session } = useSigned();
  const hat = useHat();
  const changed = useChangedHelp();
  const [chosen, setChosen] = useState<string>();
  const list = usePages<HelpSummary, AnswerOf<typeof GetMyHelp>>(`help.mine.${session?.personId ?? ''}`, (cursor) =>
    ask(GetMyHelp, { query: { limit: 20, ...(cursor && { cursor }) } }),
  );
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  const items = withChangedHelp(list.items, changed);
  const write = () => open('packages/help/ask/index', { for: hat?.role === 'gridWorker' ? 'gridWorker' : 'self' });
  const refresh = (
    <Button size="small" variant="quiet" busy={list.loading} onPress={() => void list.reload()}>
      {t('mineRefresh')}
    </Button>
  );
  if (!session)
    return (
      <Screen title={t('minePage')}>
        <EmptyState
          icon="help"
          title={t('mineNone')}
          hint={t('mineNoneHint')}
          action={
            <Button onPress={() => open('packages/account/login/index', { next: '/packages/help/mine/index' })}>{t('mineSignIn')}</Button>
          }
        />
      </Screen>
    );
  const shown = items.find(({ id }) => id === chosen) ?? items[0];
  return (
    <Screen
      title={t('minePage')}
      headerEnd={refresh}
      {...(wide && shown && { aside: <HelpPane key={shown.id} id={shown.id} />, asideLabel: shown.title })}
    >
      <Part as="p" className="sm">
        {t('mineHint')}
      </Part>
      <Listed
        pages={list}
        count={items.length}
        empty={{ icon: 'help', title: t('mineNone'), hint: t('mineNoneHint'), action: <Button onPress={write}>{t('mineAsk')}</Button> }}
      >
        <Part as="h2" className="sr-only">
          {t('minePage')}
        </Part>
        <Part as="ul" className="stack">
          {items.map((help) => (
            <HelpRow key={help.id} help={help} now={now} selected={wide && help.id === shown?.id} onOpen={wide ? setChosen : openHelp} />
          ))}
        </Part>
      </Listed>
    </Screen>
  );
}
