import type { AidChain } from '@shared/chain/chain.contracts';
import { GetAidChain } from '@shared/chain/chain.contracts';
import { chainOfHousehold } from '@shared/chain/chain-id';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { open } from '@/device/navigate';
import { recordPages } from '@/device/records';
import { useRefresh } from '@/device/refresh';
import { useVisitText } from '@/i18n/visits';

const words = { wish: 'openedWish', help: 'openedHelp', clue: 'openedClue' } as const;
type Kind = keyof typeof words;
const isKind = (kind: string): kind is Kind => kind in words;

/** What was written from a visit, as the household's chain tells it; nothing where there is none. */
export function OpenedCard({ visitId, householdId }: { visitId: string; householdId: string }) {
  const t = useVisitText();
  const chainId = chainOfHousehold(householdId);
  const { data, reload } = useRemote<AidChain>(`opened ${visitId}`, () => ask(GetAidChain, { params: { chainId } }));
  useRefresh(reload);
  const opened = (data?.tasks ?? []).flatMap(({ kind, id, title, visitId: from }) =>
    from === visitId && isKind(kind) ? [{ kind, id, title: title ?? '' }] : [],
  );
  if (opened.length === 0) return null;
  return (
    <Card as="section" label={t('openedFrom')} className="stack">
      <Part as="h3" className="h2">
        {t('openedFrom')}
      </Part>
      {opened.map(({ kind, id, title }) => (
        <Part key={`${kind} ${id}`} className="row">
          <Button size="small" variant="outline" onPress={() => open(recordPages[kind], { id })}>
            {t(words[kind], { title })}
          </Button>
        </Part>
      ))}
    </Card>
  );
}
