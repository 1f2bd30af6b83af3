import { lazy, Suspense } from 'react';
import { Part } from '@/components/elements';
import { Skeleton } from '@/components/States';

/** Only browsers have room beside a list, so only they carry the record pages' code here. */
const panes =
  process.env.TARO_ENV === 'h5'
    ? {
        wish: lazy(() => import('@/packages/wishes/record/RecordPane').then(({ RecordPane }) => ({ default: RecordPane }))),
        clue: lazy(() => import('@/packages/clues/record/CluePane').then(({ CluePane }) => ({ default: CluePane }))),
        household: lazy(() => import('@/packages/households/file/FilePane').then(({ FilePane }) => ({ default: FilePane }))),
        help: lazy(() => import('@/packages/help/record/HelpPane').then(({ HelpPane }) => ({ default: HelpPane }))),
      }
    : undefined;
export type RecordKind = 'household' | 'wish' | 'help' | 'clue';

/** Goes on to the record, for Enter in a list. */
export const focusRecordAside = (): void => document.querySelector<HTMLElement>('.record-aside')?.focus();

/** The record beside a list in a wide window: the same record, the same actions. */
export function RecordAside({ id, kind = 'wish' }: { id: string; kind?: RecordKind }) {
  const Pane = panes?.[kind];
  if (!Pane) return null;
  return (
    <Part focusable className="record-aside">
      <Suspense fallback={<Skeleton cards={2} />}>
        <Pane key={id} id={id} />
      </Suspense>
    </Part>
  );
}
