import '@/parts/suggestions/suggestions.css';
import type { AnswerOf } from '@shared/contract';
import { GetMySuggestions, type SuggestionSummary } from '@shared/suggestions/suggestion.contracts';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Screen } from '@/components/Screen';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useSuggestionText } from '@/i18n/suggestions';
import { Listed } from '@/parts/record/Listed';
import { SignedIn } from '@/parts/record/SignedIn';
import { useNow } from '@/words/use-now';
import { SuggestionPane } from '../record/SuggestionPane';
import { SuggestionList } from '../SuggestionList';

const write = () => open('packages/suggestions/write/index');

/** What somebody wrote, named or not, newest first. */
export default function MySuggestionsPage() {
  const t = useSuggestionText();
  return (
    <SignedIn title={t('mine')} why={t('signIn')} next="/packages/suggestions/mine/index">
      {({ personId }) => <MySuggestions personId={personId} />}
    </SignedIn>
  );
}

function MySuggestions({ personId }: { personId: string }) {
  const t = useSuggestionText();
  const now = useNow();
  const wide = useWide();
  const [chosen, choose] = useState<string>();
  const list = usePages<SuggestionSummary, AnswerOf<typeof GetMySuggestions>>(`suggestions.mine.${personId}`, (cursor) =>
    ask(GetMySuggestions, { query: { limit: 20, ...(cursor && { cursor }) } }),
  );
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  const selected = wide ? (chosen ?? list.items[0]?.id) : undefined;
  return (
    <Screen
      title={t('mine')}
      aside={<SuggestionPane id={selected} onChanged={list.reload} />}
      asideLabel={t('detail')}
      footer={
        <Button grow icon="edit" onPress={write}>
          {t('write')}
        </Button>
      }
    >
      <Listed pages={list} empty={{ icon: 'edit', title: t('mineNone'), hint: t('mineNoneHint') }}>
        <SuggestionList
          label={t('mine')}
          heading={t('mine')}
          items={list.items}
          onChoose={wide ? choose : undefined}
          {...{ now, selected }}
        />
      </Listed>
      <Button variant="quiet" icon="look" onPress={() => open('packages/suggestions/track/index')}>
        {t('doTrack')}
      </Button>
    </Screen>
  );
}
