import './grid.css';
import type { AnswerOf } from '@shared/contract';
import { GetAreasBelow } from '@shared/grid/area.contracts';
import type { AreaNode } from '@shared/grid/grid.views';
import { useState } from 'react';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Sheet } from '@/components/Sheet';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { useGridText } from '@/i18n/grid';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { gridRefused } from './words';

const parentOf = (path: string): string | undefined => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined);

type Row = AreaNode & { id: string };
/** What lies directly below an area, page by page, with what is known of the area itself. */
export const useAreasBelow = (area: string, retired: boolean) =>
  usePages<Row, Omit<AnswerOf<typeof GetAreasBelow>, 'items'> & { items: Row[] }>(`areas.${area}.${retired}`, async (cursor) => {
    const outcome = await ask(GetAreasBelow, {
      query: { area, limit: 50, ...(retired && { retired: 'with' as const }), ...(cursor && { cursor }) },
    });
    if (!outcome.ok) return outcome;
    const { items, ...rest } = outcome.answer;
    return { ...outcome, answer: { ...rest, items: items.map((one) => ({ ...one, id: one.path })) } };
  });

interface AreaWalkProps {
  open: boolean;
  start: string;
  onChoose: (path: string, name: string) => void;
  onClose: () => void;
}

/** Choosing a place level by level, down to a cell. */
export function AreaWalk({ open, start, onChoose, onClose }: AreaWalkProps) {
  const t = useGridText();
  const [at, setAt] = useState(start.split('/').length > 3 ? (parentOf(start) ?? start) : start);
  return (
    <Sheet open={open} title={t('chooseArea')} onClose={onClose}>
      <Level
        key={at}
        area={at}
        onDown={setAt}
        onChoose={(path, name) => {
          onChoose(path, name);
          onClose();
        }}
      />
    </Sheet>
  );
}

function Level({ area, onDown, onChoose }: { area: string; onDown: (path: string) => void; onChoose: AreaWalkProps['onChoose'] }) {
  const t = useGridText();
  const now = useNow();
  const { language } = useSettings();
  const list = useAreasBelow(area, false);
  const name = list.first?.area.name ?? '';
  const up = parentOf(area);
  return (
    <Part className="stack">
      <Part className="row">
        {up && (
          <Button size="small" variant="quiet" icon="back" onPress={() => onDown(up)}>
            {t('up')}
          </Button>
        )}
        {name && (
          <Button size="small" icon="check" onPress={() => onChoose(area, name)}>
            {t('here', { name })}
          </Button>
        )}
      </Part>
      {list.items.length > 0 ? (
        <>
          <Part as="ul" label={name} className="stack">
            {list.items.map((one) => (
              <Card as="li" key={one.path}>
                <Tap className="grid-open" onPress={() => (one.level === 'cell' ? onChoose(one.path, one.name) : onDown(one.path))}>
                  <Part as="span" className="grid-open-words">
                    {one.name}
                  </Part>
                  <Icon name="next" size="s" />
                </Tap>
              </Card>
            ))}
          </Part>
          {list.more && <ListEnd state={list.loading ? 'loading' : 'more'} onMore={() => void list.loadMore()} />}
        </>
      ) : list.refusal ? (
        <ErrorState hint={gridRefused(list.refusal, now, language)} onRetry={() => void list.reload()} />
      ) : list.loading ? (
        <Skeleton cards={2} />
      ) : (
        <EmptyState icon="pin" title={t('areasNone')} />
      )}
    </Part>
  );
}
