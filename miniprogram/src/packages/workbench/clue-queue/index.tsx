import { GetClueQueue } from '@shared/clues/clue.contracts';
import type { ClueDesk, ClueSummary } from '@shared/clues/clue.views';
import type { Hat } from '@shared/people/people.contracts';
import { useCallback, useState } from 'react';
import { ask } from '@/api/client';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import type { IconName } from '@/components/Icon';
import { useClueQueueText } from '@/i18n/clue-queue';
import { tellClueChanged, useChangedClue, withChangedClue } from '@/parts/clues/changed-clue';
import { clueLabel, cluePages, clueTones, nameOf } from '@/parts/clues/words';
import { DeskGuard } from '@/parts/record/DeskGuard';
import { useSettings } from '@/settings';
import { DeskBoard } from '../desk/DeskBoard';
import { officeRoles, wears } from '../desk/places';
import { mayEnter, rooms } from '../desk/rooms';
import { type LoadDesk, perPage } from '../desk/use-desk';
import { BulkSheet } from './BulkSheet';
import { pressingFirst } from './pressing';

const desks = {
  triage: { empty: 'emptyTriage', icon: 'mic' },
  verify: { empty: 'emptyVerify', icon: 'look' },
  inHand: { empty: 'emptyInHand', icon: 'hand' },
  feedback: { empty: 'emptyFeedback', icon: 'msg' },
  ended: { empty: 'emptyEnded', icon: 'check' },
} as const satisfies Record<ClueDesk, { empty: string; icon: IconName }>;
const order = Object.keys(desks) as ClueDesk[];
const counted = order.filter((desk) => desk !== 'ended');
/** What is given to a grid worker by name: nothing to sort. */
const fieldDesks = order.filter((desk) => desk !== 'triage');

/** The clues that wait for an office, a department, or for somebody by name. */
export default function ClueQueuePage() {
  const t = useClueQueueText();
  return (
    <DeskGuard title={t('title')} page={rooms.clues} allowed={(hats) => mayEnter('clues', hats)}>
      {(personId, hats) => <ClueQueue personId={personId} hats={hats} />}
    </DeskGuard>
  );
}

function ClueQueue({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useClueQueueText();
  const { language } = useSettings();
  const changed = useChangedClue();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [rows, setRows] = useState<readonly ClueSummary[]>([]);
  const [bulk, setBulk] = useState<readonly ClueSummary[]>();
  const office = wears(hats, [...officeRoles, 'supervisor']);
  const org = office ? undefined : hats.find(({ role }) => role === 'departmentHandler')?.orgId;
  const load: LoadDesk<ClueSummary, ClueDesk> = useCallback(
    async (desk, area, cursor) => {
      const whose = office ? { ...(area && { area }) } : org ? { org } : { mine: 'yes' as const };
      const outcome = await ask(GetClueQueue, { query: { desk, limit: perPage, ...whose, ...(cursor && { cursor }) } });
      if (outcome.ok && desk === 'triage')
        setRows((old) => [...old.filter(({ id }) => !outcome.answer.items.some((one) => one.id === id)), ...outcome.answer.items]);
      return outcome;
    },
    [office, org],
  );
  const toggle = (id: string) => setPicked((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id]));
  const bar = (
    <Card tone={picked.size > 0 ? 'info' : 'fill'}>
      <Part className="row">
        <Part as="span" role="status" className="grow sm">
          {picked.size > 0 ? t('picked', { count: picked.size }) : t('pickHint')}
        </Part>
        {picked.size > 0 && (
          <>
            <Button size="small" variant="quiet" onPress={() => setPicked(new Set())}>
              {t('clear')}
            </Button>
            <Button size="small" onPress={() => setBulk(rows.filter(({ id }) => picked.has(id)))}>
              {t('bulk')}
            </Button>
          </>
        )}
      </Part>
    </Card>
  );
  const mayDispatch = wears(hats, officeRoles);
  const shown = office ? order : fieldDesks;
  return (
    <DeskBoard<ClueSummary, ClueDesk>
      room="clues"
      kind="clue"
      recordPage={cluePages.record}
      title={t(office ? 'title' : 'titleField')}
      {...{ personId, hats, load, changed }}
      counted={office ? counted : fieldCounted}
      desks={shown.map((name) => ({
        name,
        label: clueLabel(`clueDesk.${name}`, language),
        empty: t(desks[name].empty),
        icon: desks[name].icon,
      }))}
      fresh={(items) => withChangedClue(items, changed).map((row) => ({ ...row, title: nameOf(row) }))}
      rowTitle={t('clue')}
      columns={[
        { id: 'about', name: t('about'), text: ({ aboutLabel }) => aboutLabel },
        { id: 'area', name: t('area'), text: ({ areaName }) => areaName },
        { id: 'owner', name: t('owner'), text: ({ ownerLabel }) => ownerLabel ?? '' },
      ]}
      marks={(row) => (
        <>
          <Chip tone={clueTones[row.status]}>{clueLabel(`clueStatus.${row.status}`, language)}</Chip>
          {row.urgency === 'urgent' && (
            <Chip tone="main" icon="clock">
              {t('urgent')}
            </Chip>
          )}
          {row.escalated > 0 && (
            <Chip tone="soon" icon="warn">
              {t('escalated', { count: row.escalated })}
            </Chip>
          )}
          {row.files > 0 && <Chip icon="cam">{t('files', { count: row.files })}</Chip>}
          {row.anonymous && <Chip icon="shield">{t('anonymous')}</Chip>}
        </>
      )}
      pressing={pressingFirst}
      picking={(desk) => (desk === 'triage' && mayDispatch ? { picked, toggle, bar } : undefined)}
    >
      {bulk && (
        <BulkSheet
          rows={bulk}
          onDone={(record) => {
            tellClueChanged(record);
            setPicked((old) => new Set([...old].filter((id) => id !== record.id)));
          }}
          onClose={() => setBulk(undefined)}
        />
      )}
    </DeskBoard>
  );
}

const fieldCounted = fieldDesks.filter((desk) => desk !== 'ended');
