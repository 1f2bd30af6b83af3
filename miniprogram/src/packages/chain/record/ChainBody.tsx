import './chain.css';
import { type AidChain, GetAidChain, GetChainOf, PrintAidChain } from '@shared/chain/chain.contracts';
import { useRef, useState } from 'react';
import { ask } from '@/api/client';
import { saveFile } from '@/api/files';
import { type Remote, useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { useChainText } from '@/i18n/chain';
import { intentions } from '@/parts/record/intention';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { StageBar } from './StageBar';
import { TaskCards } from './TaskCards';
import { Way } from './Way';

/** A chain by its id, or by one thing on it (`wish.w1`). */
export type ChainAsked = { readonly chain?: string | undefined; readonly thing?: string | undefined };

export const useChain = ({ chain, thing }: ChainAsked): Remote<AidChain> =>
  useRemote(`chain ${chain ?? ''} ${thing ?? ''}`, async () => {
    if (chain) return ask(GetAidChain, { params: { chainId: chain } });
    const found = await ask(GetChainOf, { params: { thing: thing ?? '' } });
    return found.ok ? ask(GetAidChain, { params: { chainId: found.answer.chainId } }) : found;
  });

/** Prints, then fetches the file; printing is noted on the chain. */
function usePrint(chain: AidChain, onPrinted: () => void) {
  const t = useChainText();
  const [busy, setBusy] = useState(false);
  const intend = useRef(intentions());
  const print = async () => {
    setBusy(true);
    const printed = await intend.current(`print.${chain.chainId}`, (key) =>
      ask(PrintAidChain, { params: { chainId: chain.chainId }, body: {}, key }),
    );
    const saved = printed?.ok && (await saveFile(`/api/chain-prints/${printed.answer.printId}`, `chain-${chain.chainId}.pdf`));
    setBusy(false);
    toast(t(saved ? 'printed' : 'printFailed'), saved ? 'done' : 'warn');
    if (printed?.ok) onPrinted();
  };
  return { busy, print };
}

/** Whose chain it is and where it stands. */
export function ChainHead({ chain, onPrinted }: { chain: AidChain; onPrinted: () => void }) {
  const t = useChainText();
  const { busy, print } = usePrint(chain, onPrinted);
  const { householdId } = chain;
  return (
    <Card as="section" label={t('bar')} className="stack">
      <Part className="col">
        <Part as="h2" className="h1">
          {t('titleOf', { who: chain.label || t('household') })}
        </Part>
        <Part as="span" className="sm">
          {chain.areaName}
        </Part>
      </Part>
      <StageBar bar={chain.bar} />
      {(householdId || chain.mayPrint) && (
        <Part className="row chain-doors">
          {householdId && (
            <Button variant="outline" size="small" icon="home" onPress={() => open('packages/households/file/index', { id: householdId })}>
              {t('file')}
            </Button>
          )}
          {chain.mayPrint && (
            <Button variant="outline" size="small" icon="doc" busy={busy} onPress={() => void print()}>
              {t('print')}
            </Button>
          )}
          {chain.mayPrint && (
            <Part as="span" className="xs grow">
              {t('printNote')}
            </Part>
          )}
        </Part>
      )}
    </Card>
  );
}

/** A whole chain below one another: beside a list, and on a phone. */
export function ChainBody({ asked, now }: { asked: ChainAsked; now: Date }) {
  const remote = useChain(asked);
  const [prints, setPrints] = useState(0);
  return (
    <ChainStates remote={remote} now={now}>
      {(chain) => (
        <>
          <ChainHead chain={chain} onPrinted={() => setPrints((count) => count + 1)} />
          <TaskCards chain={chain} now={now} />
          <Way chain={chain} mark={String(prints)} />
        </>
      )}
    </ChainStates>
  );
}

export function ChainStates({
  remote,
  now,
  children,
}: {
  remote: Remote<AidChain>;
  now: Date;
  children: (chain: AidChain) => React.ReactNode;
}) {
  const t = useChainText();
  const { language } = useSettings();
  const { data, refusal } = remote;
  if (data) return <>{children(data)}</>;
  if (!refusal) return <Skeleton cards={3} />;
  if (refusal.status === 404 || refusal.status === 403) return <EmptyState icon="doc" title={t('notFound')} hint={t('notFoundHint')} />;
  return <ErrorState hint={refusedWords(refusal, now, language)} onRetry={() => void remote.reload()} />;
}
