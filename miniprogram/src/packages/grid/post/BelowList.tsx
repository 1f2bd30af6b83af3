import { GetPostsBelow } from '@shared/grid/grid.contracts';
import type { PostView } from '@shared/grid/grid.views';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { ListEnd } from '@/components/States';
import { useGridText } from '@/i18n/grid';
import { gridLabel } from '@/parts/grid/words';
import { useSettings } from '@/settings';

type Row = PostView & { id: string };

/** The parts of an area, each with who is responsible there. */
export function BelowList({ area, onChoose }: { area: string; onChoose: (path: string) => void }) {
  const t = useGridText();
  const { language } = useSettings();
  const list = usePages<Row, { items: Row[]; next?: string | undefined }>(`posts.below.${area}`, async (cursor) => {
    const outcome = await ask(GetPostsBelow, { query: { area, limit: 20, ...(cursor && { cursor }) } });
    if (!outcome.ok) return outcome;
    const { items, ...rest } = outcome.answer;
    return { ...outcome, answer: { ...rest, items: items.map((one) => ({ ...one, id: one.areaPath })) } };
  });
  if (list.items.length === 0) return null;
  return (
    <Card as="section" label={t('below')} className="stack">
      <Part as="h2" className="h2">
        {t('below')}
      </Part>
      <Part as="ul" label={t('below')} className="stack">
        {list.items.map(({ areaPath, areaName, notice }) => {
          const head = notice?.members[0];
          return (
            <Part as="li" key={areaPath}>
              <Tap className="grid-open" onPress={() => onChoose(areaPath)}>
                <Part as="span" className="grid-open-words">
                  {[areaName, ...(head ? [`${head.name} ${gridLabel(`duty.${head.duty}`, language)}`] : [])].join(' · ')}
                </Part>
                <Icon name="next" size="s" />
              </Tap>
            </Part>
          );
        })}
      </Part>
      {list.more && <ListEnd state={list.loading ? 'loading' : 'more'} onMore={() => void list.loadMore()} />}
    </Card>
  );
}
