import '../group/group.css';
import '@/parts/help/help.css';
import type { AnswerOf } from '@shared/contract';
import { GetGroups, type GroupView } from '@shared/volunteers/volunteer.contracts';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useWide } from '@/device/window';
import { useGroupsText } from '@/i18n/volunteer-groups';
import { Pane } from '@/parts/record/Pane';
import { volunteerLabel } from '@/parts/volunteer/words';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { useChangedGroup } from '../group/changed-group';
import { useGroup } from '../group/GroupView';
import { CreateSheet } from './CreateSheet';

type Row = GroupView & { id: string };
const offices = ['communityOfficer', 'townOfficer', 'countyOfficer'];

/** The county's volunteer groups; in a wide window with the one chosen beside them. Offices register new ones here. */
export default function GroupsPage() {
  const t = useGroupsText();
  const now = useNow();
  const wide = useWide();
  const { language } = useSettings();
  const { session, me } = useSigned();
  const [chosen, choose] = useState<string>();
  const [creating, setCreating] = useState(false);
  const changed = useChangedGroup();
  const list = usePages<Row, Omit<AnswerOf<typeof GetGroups>, 'items'> & { items: Row[] }>(
    `groups.${session?.personId ?? ''}`,
    async (cursor) => {
      const outcome = await ask(GetGroups, { query: { limit: 30, ...(cursor && { cursor }) } });
      if (!outcome.ok) return outcome;
      const { items, ...rest } = outcome.answer;
      return { ...outcome, answer: { ...rest, items: items.map((group) => ({ ...group, id: group.groupId })) } };
    },
  );
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  const scopes = me?.hats.filter(({ role }) => offices.includes(role)).map(({ areaPath }) => areaPath) ?? [];
  const places = useAreas().filter(({ path }) => scopes.some((scope) => path === scope || path.startsWith(`${scope}/`)));
  const known = list.items.map((group) => (group.groupId === changed?.groupId ? { ...group, ...changed } : group));
  const groups = [...known.filter(({ mine }) => mine !== 'no'), ...known.filter(({ mine }) => mine === 'no')];
  const selected = wide ? (chosen ?? groups[0]?.groupId) : undefined;
  const show = (groupId: string) => (wide ? choose(groupId) : open('packages/volunteer/group/index', { id: groupId }));
  return (
    <Screen
      title={t('title')}
      headerEnd={
        <Button size="small" variant="quiet" busy={list.loading} onPress={() => void list.reload()}>
          {t('refresh')}
        </Button>
      }
      aside={selected ? <GroupPane key={selected} id={selected} /> : <EmptyState icon="people" title={t('detailNone')} />}
      asideLabel={t('detail')}
      {...(places.length > 0 && {
        footer: (
          <Button grow icon="plus" onPress={() => setCreating(true)}>
            {t('create')}
          </Button>
        ),
      })}
    >
      <Part as="p" className="sm">
        {t('hint')}
      </Part>
      {groups.length > 0 ? (
        <>
          <Part as="h2" className="sr-only">
            {t('list')}
          </Part>
          <Part as="ul" label={t('list')} className="stack">
            {groups.map((group) => (
              <Card as="li" key={group.groupId} className={`group-row ${group.groupId === selected ? 'group-selected' : ''}`}>
                <Part as="span" className="help-kind">
                  <Icon name="people" />
                </Part>
                <Part className="help-row-words">
                  <Part as="h3" className="help-row-title">
                    <Tap
                      className="help-open"
                      current={group.groupId === selected ? 'page' : undefined}
                      onPress={() => show(group.groupId)}
                    >
                      {group.name}
                    </Tap>
                  </Part>
                  <Part as="span" className="sm">
                    {[volunteerLabel(`groupKind.${group.kind}`, language), group.areaName, t('size', { count: group.size })].join(' · ')}
                  </Part>
                  {group.mine !== 'no' && (
                    <Part className="row">
                      <Chip tone="done">{t(group.mine === 'leader' ? 'mineLeader' : 'mineMember')}</Chip>
                    </Part>
                  )}
                </Part>
              </Card>
            ))}
          </Part>
          <ListEnd
            state={list.refusal ? 'failed' : list.loading ? 'loading' : list.more ? 'more' : 'end'}
            onMore={() => void (list.more ? list.loadMore() : list.reload())}
          />
        </>
      ) : list.refusal ? (
        <ErrorState hint={refusedWords(list.refusal, now, language)} onRetry={() => void list.reload()} />
      ) : list.loading ? (
        <Skeleton />
      ) : (
        <EmptyState icon="people" title={t('none')} hint={t('noneHint')} />
      )}
      <CreateSheet
        open={creating}
        areas={places}
        onClose={() => setCreating(false)}
        onCreated={({ groupId }) => {
          setCreating(false);
          void list.reload();
          show(groupId);
        }}
      />
    </Screen>
  );
}

function GroupPane({ id }: { id: string }) {
  return <Pane {...useGroup(id)} />;
}
