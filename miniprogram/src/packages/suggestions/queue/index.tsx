import '@/parts/suggestions/suggestions.css';
import type { AnswerOf } from '@shared/contract';
import { GetSuggestionQueue, type SuggestionSummary, suggestionShelves } from '@shared/suggestions/suggestion.contracts';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Screen } from '@/components/Screen';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useSuggestionText } from '@/i18n/suggestions';
import { Listed } from '@/parts/record/Listed';
import { useSigned } from '@/session';
import { useNow } from '@/words/use-now';
import { SuggestionPane } from '../record/SuggestionPane';
import { SuggestionList } from '../SuggestionList';

type Shelf = (typeof suggestionShelves)[number];
const shelfWords = { open: 'open', answered: 'answeredShelf', ended: 'endedShelf' } as const;
const above: readonly string[] = ['townOfficer', 'countyOfficer', 'supervisor'];

/** What waits at a desk for an answer, what is due first; in a wide window with the one chosen beside it. */
export default function QueuePage() {
  const t = useSuggestionText();
  const now = useNow();
  const wide = useWide();
  const { session, me } = useSigned();
  const [show, setShow] = useState<Shelf>('open');
  const [desk, setDesk] = useState<'own' | 'below'>('own');
  const [chosen, choose] = useState<string>();
  const list = usePages<SuggestionSummary, AnswerOf<typeof GetSuggestionQueue>>(
    `suggestions.${desk}.${show}.${session?.personId ?? ''}`,
    (cursor) => ask(GetSuggestionQueue, { query: { show, desk, limit: 20, ...(cursor && { cursor }) } }),
  );
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  const known = list.items.some(({ id }) => id === chosen);
  const selected = wide ? (known ? chosen : list.items[0]?.id) : undefined;
  const looksBelow = me?.hats.some(({ role }) => above.includes(role)) ?? false;
  return (
    <Screen
      title={t('queue')}
      headerEnd={
        <>
          <Button size="small" variant="quiet" icon="doc" onPress={() => open('packages/account/suggestion-rules/index')}>
            {t('rulesSee')}
          </Button>
          <Button size="small" variant="quiet" busy={list.loading} onPress={() => void list.reload()}>
            {t('refresh')}
          </Button>
        </>
      }
      aside={<SuggestionPane id={selected} onChanged={list.reload} />}
      asideLabel={t('detail')}
    >
      {looksBelow && (
        <FilterRow label={t('desk')}>
          {(['own', 'below'] as const).map((one) => (
            <FilterChip key={one} on={desk === one} onToggle={() => setDesk(one)}>
              {t(one)}
            </FilterChip>
          ))}
        </FilterRow>
      )}
      <FilterRow label={t('queue')}>
        {suggestionShelves.map((one) => (
          <FilterChip key={one} on={show === one} onToggle={() => setShow(one)}>
            {t(shelfWords[one])}
          </FilterChip>
        ))}
      </FilterRow>
      <Listed pages={list} empty={{ icon: 'check', title: t('queueNone'), hint: t('queueNoneHint') }}>
        <SuggestionList
          label={t('queue')}
          heading={t(shelfWords[show])}
          items={list.items}
          onChoose={wide ? choose : undefined}
          {...{ now, selected }}
        />
      </Listed>
    </Screen>
  );
}
