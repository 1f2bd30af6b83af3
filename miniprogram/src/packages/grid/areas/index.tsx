import '@/parts/grid/grid.css';
import { label } from '@shared/glossary';
import type { AreaNode } from '@shared/grid/grid.views';
import { areaLevels } from '@shared/terms';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { useAreas } from '@/api/areas';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip, FilterChip, FilterRow } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { EmptyState, Skeleton } from '@/components/States';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useGridText } from '@/i18n/grid';
import { useAreasBelow } from '@/parts/grid/AreaWalk';
import { Listed } from '@/parts/record/Listed';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { type AreaAct, AreaSheets } from './AreaSheets';

/** The area tree, level by level, for the administrator: add, rename, retire, move, and what was changed. */
export default function AreasPage() {
  const t = useGridText();
  const { me } = useSigned();
  const county = useAreas().find(({ level }) => level === 'county')?.path;
  const start = me?.hats.find(({ role }) => role === 'administrator')?.areaPath ?? county;
  const [at, setAt] = useState<string>();
  const path = at ?? start;
  return path ? (
    <Level key={path} path={path} top={start ?? path} onOpen={setAt} />
  ) : (
    <Screen title={t('areas')}>
      <Skeleton />
    </Screen>
  );
}

function Level({ path, top, onOpen }: { path: string; top: string; onOpen: (path: string) => void }) {
  const t = useGridText();
  const { language } = useSettings();
  const [retired, setRetired] = useState(false);
  const [act, setAct] = useState<AreaAct>();
  const list = useAreasBelow(path, retired);
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  const area = list.first?.area;
  const below = areaLevels[path.split('/').length];
  const mayAdd = list.first?.changeable && below && !area?.retired;
  const levelName = below ? label(`areaLevel.${below}`, language) : '';
  return (
    <Screen
      title={area ? area.name : t('areas')}
      {...(mayAdd &&
        area && {
          footer: (
            <Button grow icon="plus" onPress={() => setAct({ kind: 'add', area })}>
              {t('add', { level: levelName })}
            </Button>
          ),
        })}
    >
      <Part as="p" className="sm">
        {t('areasHint')}
      </Part>
      {area && (
        <Card as="section" label={area.name} className="stack">
          <AreaHead area={area} />
          <Part className="row">
            {path !== top && (
              <Button size="small" variant="quiet" icon="back" onPress={() => onOpen(path.slice(0, path.lastIndexOf('/')))}>
                {t('up')}
              </Button>
            )}
            <Button size="small" variant="quiet" icon="people" onPress={() => open('packages/grid/post/index', { area: path })}>
              {t('seePost')}
            </Button>
            {list.first?.changeable && (
              <>
                {!area.retired && (
                  <Button size="small" variant="quiet" icon="edit" onPress={() => setAct({ kind: 'rename', area })}>
                    {t('rename')}
                  </Button>
                )}
                {!area.retired && area.parent && (
                  <>
                    <Button size="small" variant="quiet" icon="share" onPress={() => setAct({ kind: 'move', area })}>
                      {t('move')}
                    </Button>
                    <Button size="small" variant="quiet" icon="off" onPress={() => setAct({ kind: 'retire', area })}>
                      {t('retire')}
                    </Button>
                  </>
                )}
                <Button size="small" variant="quiet" icon="clock" onPress={() => setAct({ kind: 'history', area })}>
                  {t('history')}
                </Button>
              </>
            )}
          </Part>
        </Card>
      )}
      {below && (
        <FilterRow label={t('areas')}>
          <FilterChip on={retired} onToggle={setRetired}>
            {t('showRetired')}
          </FilterChip>
        </FilterRow>
      )}
      {!below ? (
        <EmptyState icon="pin" title={t('noMoreBelow')} />
      ) : (
        <Listed pages={list} empty={{ icon: 'pin', title: t('areasNone'), hint: t('areasNoneHint') }}>
          <Part as="ul" label={levelName} className="stack">
            {list.items.map((one) => (
              <Card as="li" key={one.path}>
                <Tap className="grid-open" onPress={() => onOpen(one.path)}>
                  <Part as="span" className="grid-open-words">
                    {one.name}
                  </Part>
                  {one.code && (
                    <Part as="span" className="xs">
                      {one.code}
                    </Part>
                  )}
                  {one.retired && <Chip tone="soon">{t(one.retired.movedTo ? 'movedTo' : 'retired')}</Chip>}
                  <Icon name="next" size="s" />
                </Tap>
              </Card>
            ))}
          </Part>
        </Listed>
      )}
      <AreaSheets
        act={act}
        onClose={() => setAct(undefined)}
        onDone={(it) => {
          setAct(undefined);
          if (act?.kind === 'move') onOpen(it.path);
          else void list.reload();
        }}
      />
    </Screen>
  );
}

function AreaHead({ area }: { area: AreaNode }) {
  const t = useGridText();
  const { language } = useSettings();
  return (
    <Part className="col">
      <Part className="row">
        <Chip tone="info">{label(`areaLevel.${area.level}`, language)}</Chip>
        {area.retired && <Chip tone="soon">{t(area.retired.movedTo ? 'movedTo' : 'retired')}</Chip>}
      </Part>
      {area.code && (
        <Part as="span" className="sm">
          {`${t('code')} ${area.code}`}
        </Part>
      )}
      {area.retired && (
        <Part as="span" className="sm">
          {area.retired.reason}
        </Part>
      )}
    </Part>
  );
}
