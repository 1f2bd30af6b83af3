import '../desk/desk.css';
import type { AnswerOf } from '@shared/contract';
import { isTerm } from '@shared/glossary';
import type { Notice } from '@shared/notifications/inbox.contracts';
import { type CallTask, GetCallList } from '@shared/notifications/settings.contracts';
import type { Hat } from '@shared/people/people.contracts';
import { useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { open } from '@/device/navigate';
import { recordPages } from '@/device/records';
import { useCallText } from '@/i18n/calls';
import { useDeskText } from '@/i18n/desk';
import { noticeWords } from '@/pages/inbox/notice-words';
import { DeskGuard } from '@/parts/record/DeskGuard';
import { type Language, useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { agoWords } from '@/words/words';
import { DeskItems } from '../desk/DeskItems';
import { PlaceFilter } from '../desk/PlaceFilter';
import { placesOf } from '../desk/places';
import { mayEnter, roomNav, roomRoles, rooms } from '../desk/rooms';
import { CallSheet } from './CallSheet';

/** What to tell, as it stands in their inbox; a notice newer than this phone is told by its record. */
const tellWords = ({ notice, params }: CallTask, now: Date, language: Language): string | undefined =>
  isTerm(`notice.${notice}`) ? noticeWords({ name: notice as Notice['name'], params }, now, language) : undefined;

/** Whom to ring because something that matters could not be sent to them. */
export default function CallsPage() {
  const t = useCallText();
  return (
    <DeskGuard title={t('title')} page={rooms.calls} allowed={(hats) => mayEnter('calls', hats)}>
      {(personId, hats) => <Calls personId={personId} hats={hats} />}
    </DeskGuard>
  );
}

function Calls({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useCallText();
  const desk = useDeskText();
  const { language } = useSettings();
  const now = useNow();
  const places = placesOf(useAreas(), hats, roomRoles.calls);
  const [area, setArea] = useState<string>();
  const [picking, setPicking] = useState(false);
  const [calling, setCalling] = useState<CallTask>();
  const pages = usePages<CallTask, AnswerOf<typeof GetCallList>>(`calls ${area ?? ''} ${personId}`, (cursor) =>
    ask(GetCallList, { query: { limit: 20, ...(area && { area }), ...(cursor && { cursor }) } }),
  );
  const settled = (task: CallTask | undefined) => {
    setCalling(undefined);
    if (!task) return void pages.reload();
    pages.change((items) =>
      task.state === 'waiting' ? items.map((one) => (one.id === task.id ? task : one)) : items.filter(({ id }) => id !== task.id),
    );
  };
  return (
    <Screen
      title={t('title')}
      room="full"
      nav={roomNav('calls', hats, desk)}
      headerEnd={
        <Button size="small" variant="quiet" busy={pages.loading} onPress={() => void pages.reload()}>
          {desk('refresh')}
        </Button>
      }
    >
      <Part as="p" className="sm">
        {t('hint')}
      </Part>
      <PlaceFilter places={places} area={area} onPick={() => setPicking(true)} />
      <DeskItems
        pages={pages}
        count={pages.items.length}
        now={now}
        empty={{ icon: 'phone', title: t('none'), hint: t('noneHint') }}
        onChooseArea={() => setPicking(true)}
      >
        <Part as="ul" label={t('title')} className="desk-cards">
          {pages.items.map((task) => (
            <Card key={task.id} as="li" className="stack">
              <Part className="row">
                <Part as="h2" className="h2 grow">
                  {task.personLabel}
                </Part>
                {task.tries > 0 && <Chip tone="soon">{t('tries', { count: task.tries })}</Chip>}
              </Part>
              <Part as="span" className="sm">
                {[task.areaName, t('since', { when: agoWords(task.since, now, language) })].join(' · ')}
              </Part>
              <Part className="desk-say">
                <Part as="span" className="xs">
                  {t('tell')}
                </Part>
                <Part as="span">{tellWords(task, now, language) ?? t('tellUnknown')}</Part>
              </Part>
              <Part className="row">
                <Button variant="quiet" onPress={() => open(recordPages[task.link.kind], { id: task.link.id })}>
                  {t('toRecord')}
                </Button>
                <Button grow icon="phone" label={t('callOf', { who: task.personLabel })} onPress={() => setCalling(task)}>
                  {t('call')}
                </Button>
              </Part>
            </Card>
          ))}
        </Part>
      </DeskItems>
      {calling && (
        <CallSheet
          key={calling.id}
          task={calling}
          words={tellWords(calling, now, language) ?? t('tellUnknown')}
          now={now}
          onSettled={settled}
          onClose={() => setCalling(undefined)}
        />
      )}
      <AreaSheet open={picking} areas={places} value={area} allLabel={desk('place')} onChoose={setArea} onClose={() => setPicking(false)} />
    </Screen>
  );
}
