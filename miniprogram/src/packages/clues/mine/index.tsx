import { GetMyClues } from '@shared/clues/clue.contracts';
import type { ClueSummary } from '@shared/clues/clue.views';
import type { AnswerOf } from '@shared/contract';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { open } from '@/device/navigate';
import { useParcels } from '@/device/parcels';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useClueText } from '@/i18n/clue';
import { ClueRow, openClue } from '@/parts/clues/ClueRow';
import { useChangedClue, withChangedClue } from '@/parts/clues/changed-clue';
import { cluePages, nameOf } from '@/parts/clues/words';
import { Listed } from '@/parts/record/Listed';
import { useSigned } from '@/session';
import { useNow } from '@/words/use-now';
import { CluePane } from '../record/CluePane';

/** Everything I reported, and what still waits on this device; in a wide window with the one chosen beside it. */
export default function MyClues() {
  const t = useClueText();
  const now = useNow();
  const wide = useWide();
  const { session } = useSigned();
  const changed = useChangedClue();
  const [chosen, setChosen] = useState<string>();
  const waiting = useParcels().filter(({ by, state }) => state !== 'sent' && (by === undefined || by === session?.personId));
  const list = usePages<ClueSummary, AnswerOf<typeof GetMyClues>>(`clues.mine.${session?.personId ?? ''}`, (cursor) =>
    session ? ask(GetMyClues, { query: { limit: 20, ...(cursor && { cursor }) } }) : Promise.resolve({ ok: true, answer: { items: [] } }),
  );
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  const items = withChangedClue(list.items, changed);
  const shown = items.find(({ id }) => id === chosen) ?? items[0];
  const report = () => open(cluePages.report);
  return (
    <Screen
      title={t('mine')}
      {...(session && {
        headerEnd: (
          <Button size="small" variant="quiet" busy={list.loading} onPress={() => void list.reload()}>
            {t('refresh')}
          </Button>
        ),
      })}
      {...(wide && shown && { aside: <CluePane key={shown.id} id={shown.id} />, asideLabel: nameOf(shown) })}
    >
      <Part className="row">
        <Part as="span" className="sm grow">
          {t('mineHint')}
        </Part>
        <Button size="small" variant="quiet" onPress={() => open(cluePages.track)}>
          {t('byCode')}
        </Button>
      </Part>
      {waiting.length > 0 && (
        <Card tone="soon">
          <Part className="row">
            <Icon name="off" />
            <Part as="span" className="grow b">
              {t('waitingHere', { count: waiting.length })}
            </Part>
            <Button size="small" variant="outline" onPress={() => open(cluePages.outbox)}>
              {t('seeWaiting')}
            </Button>
          </Part>
        </Card>
      )}
      {!session ? (
        <EmptyState
          icon="look"
          title={t('mineSignIn')}
          hint={t('mineSignInHint')}
          action={<Button onPress={() => open('packages/account/login/index', { next: `/${cluePages.mine}` })}>{t('signIn')}</Button>}
        />
      ) : (
        <Listed
          pages={list}
          count={items.length}
          empty={{
            icon: 'look',
            title: t('mineNone'),
            hint: t('mineNoneHint'),
            action: <Button onPress={report}>{t('outboxReport')}</Button>,
          }}
        >
          <Part as="h2" className="sr-only">
            {t('mine')}
          </Part>
          <Part as="ul" className="stack">
            {items.map((clue) => (
              <ClueRow key={clue.id} clue={clue} now={now} selected={wide && clue.id === shown?.id} onOpen={wide ? setChosen : openClue} />
            ))}
          </Part>
        </Listed>
      )}
    </Screen>
  );
}
