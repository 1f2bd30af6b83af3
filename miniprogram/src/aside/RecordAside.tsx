import { lazy, Suspense } from 'react';
import { Part } from '@/components/elements';
import { Skeleton } from '@/components/States';

/** Only browsers have room beside a list, so only they carry the record page's code here. */
const Pane =
  process.env.TARO_ENV === 'h5'
    ? lazy(() => import('@/packages/wishes/record/RecordPane').then(({ RecordPane }) => ({ default: RecordPane })))
    : undefined;

/** Goes on to the record, for Enter in a list. */
export const focusRecordAside = (): void => document.querySelector<HTMLElement>('.record-aside')?.focus();

/** The record beside a list in a wide window: the same record, the same actions. */
export function RecordAside({ id }: { id: string }) {
  if (!Pane) return null;
  return (
    <Part focusable className="record-aside">
      <Suspense fallback={<Skeleton cards={2} />}>
        <Pane key={id} id={id} />
      </Suspense>
    </Part>
  );
}
