import type { Hat } from '@shared/people/people.contracts';
import { useRouter } from '@tarojs/taro';
import { type ReactNode, useEffect, useState } from 'react';
import { useAreas } from '@/api/areas';
import { focusRecordAside, RecordAside, type RecordKind } from '@/aside/RecordAside';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { Chip, FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import type { IconName } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { address, open } from '@/device/navigate';
import { useWide } from '@/device/window';
import { useDeskText } from '@/i18n/desk';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { type Column, type DeskRow, type Picking, type Sorting, sortRows } from './board';
import { DeskItems } from './DeskItems';
import { DeskList } from './DeskList';
import { DeskTable } from './DeskTable';
import { PlaceFilter } from './PlaceFilter';
import { placesOf } from './places';
import { type Room, roomNav, roomRoles, rooms } from './rooms';
import { type LoadDesk, useDesk, useDeskCounts } from './use-desk';

export interface DeskOf<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly empty: string;
  readonly icon: IconName;
}

interface DeskBoardProps<Row extends DeskRow, Name extends string> {
  room: Room;
  kind: RecordKind;
  recordPage: string;
  title: string;
  hats: readonly Hat[];
  personId: string;
  desks: readonly DeskOf<Name>[];
  /** Desks whose rows are counted; the same array each time. */
  counted: readonly Name[];
  load: LoadDesk<Row, Name>;
  /** The record that changed last beside the list, and the rows with it in its place. */
  changed: { readonly id: string; readonly version: number } | undefined;
  fresh: (rows: readonly Row[]) => readonly Row[];
  rowTitle: string;
  columns: readonly Column<Row>[];
  marks: (row: Row) => ReactNode;
  /** Rows that may be chosen together at a desk, and what is done with them. */
  picking?: (desk: Name) => (Picking & { readonly bar: ReactNode }) | undefined;
  /** Sheets. */
  children?: ReactNode;
  /** Those that press most come first, once every row is here. */
  pressing?: (row: Row, now: Date) => number;
}

/** A workbench: its desks, an area to choose, the list, and in a wide window the record beside it. The address bar follows. */
export function DeskBoard<Row extends DeskRow, Name extends string>(props: DeskBoardProps<Row, Name>) {
  const { room, kind, recordPage, title, hats, personId, desks, counted, load, changed, fresh, rowTitle, columns, marks, pressing } = props;
  const t = useDeskText();
  const { language } = useSettings();
  const wide = useWide();
  const now = useNow();
  const { params } = useRouter();
  const page = rooms[room];
  const places = placesOf(useAreas(), hats, roomRoles[room]);
  const [desk, setDesk] = useState<Name>(() => (desks.find(({ name }) => name === params.desk) ?? desks[0])?.name as Name);
  const [area, setArea] = useState<string | undefined>(params.area);
  const [chosen, choose] = useState<string | undefined>(params.id);
  const [choosingPlace, setChoosingPlace] = useState(false);
  const [sorting, setSorting] = useState<Sorting>();
  const pages = useDesk(load, desk, area, `${room} ${personId}`);
  const counts = useDeskCounts(load, counted, area, `${changed?.id} ${changed?.version}`);

  const sortable = !pages.more && !pages.loading;
  const sorted = sortRows(fresh(pages.items), sortable ? (sorting ?? { by: 'due', down: false }) : undefined, columns, language);
  const rows = pressing && sortable && !sorting ? [...sorted].sort((one, other) => pressing(one, now) - pressing(other, now)) : sorted;
  const selected = wide ? (chosen ?? rows[0]?.id) : undefined;
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !location.hash.includes(page)) return;
    history.replaceState(history.state, '', `#${address(page, { desk, area, id: chosen })}`);
  }, [page, desk, area, chosen]);

  const go = (next: Name) => {
    setDesk(next);
    choose(undefined);
    setSorting(undefined);
  };
  const deskWords = ({ name, label }: DeskOf<Name>) => {
    const count = counts[name];
    return count ? t('deskCount', { desk: label, count: count.words }) : label;
  };
  const picking = props.picking?.(desk);
  const here = counts[desk];
  const current = desks.find(({ name }) => name === desk);
  return (
    <Screen
      title={title}
      room="full"
      nav={roomNav(
        room,
        hats,
        t,
        desks.map((each) => ({ label: deskWords(each), icon: each.icon, current: each.name === desk, onPress: () => go(each.name) })),
      )}
      headerEnd={
        <>
          {here && here.overdue > 0 && <Chip tone="main">{t('overdue', { count: here.overdue })}</Chip>}
          {here && here.today > 0 && <Chip tone="soon">{t('today', { count: here.today })}</Chip>}
          <Button size="small" variant="quiet" busy={pages.loading} onPress={() => void pages.reload()}>
            {t('refresh')}
          </Button>
        </>
      }
      aside={selected ? <RecordAside kind={kind} id={selected} /> : <EmptyState icon="doc" title={t('detailNone')} />}
      asideLabel={t('detail')}
    >
      {!wide && (
        <FilterRow label={t('desks')}>
          {desks.map((each) => (
            <FilterChip key={each.name} on={each.name === desk} onToggle={() => go(each.name)}>
              {deskWords(each)}
            </FilterChip>
          ))}
        </FilterRow>
      )}
      <PlaceFilter places={places} area={area} onPick={() => setChoosingPlace(true)} />
      <DeskItems
        pages={pages}
        count={rows.length}
        now={now}
        empty={{ title: current?.empty ?? '', hint: t('emptyHint') }}
        onChooseArea={() => setChoosingPlace(true)}
      >
        {picking?.bar}
        {process.env.TARO_ENV === 'h5' && wide ? (
          <DeskTable
            {...{ rows, now, columns, marks, selected, sortable, picking }}
            title={rowTitle}
            sorting={sortable ? sorting : undefined}
            onSort={setSorting}
            onSelect={choose}
            onEnter={focusRecordAside}
          />
        ) : (
          <DeskList {...{ rows, now, columns, marks, picking }} onOpen={(id) => open(recordPage, { id })} />
        )}
        {wide && <Part className="xs">{t('keys')}</Part>}
      </DeskItems>
      <AreaSheet
        open={choosingPlace}
        areas={places}
        value={area}
        allLabel={t('place')}
        onChoose={(value) => {
          setArea(value);
          choose(undefined);
        }}
        onClose={() => setChoosingPlace(false)}
      />
      {props.children}
    </Screen>
  );
}
