import { label } from '@shared/glossary';
import type { Hat } from '@shared/people/people.contracts';
import { type Desk, GetWishQueue } from '@shared/wishes/wish.contracts';
import type { WishSummary } from '@shared/wishes/wish.views';
import { useChangedWish, withChanged } from '@/api/changed-wish';
import { ask } from '@/api/client';
import { Chip } from '@/components/Chip';
import { useDeskText } from '@/i18n/desk';
import { useQueueText } from '@/i18n/queue';
import { DeskGuard } from '@/parts/record/DeskGuard';
import { useSettings } from '@/settings';
import { wisherWords } from '@/words/words';
import { DeskBoard } from '../desk/DeskBoard';
import { mayEnter, rooms } from '../desk/rooms';
import { perPage } from '../desk/use-desk';
import { deskIcons, deskOrder, deskTexts } from './desks';
import { handsWords } from './hands';

const load = (desk: Desk, area: string | undefined, cursor?: string) =>
  ask(GetWishQueue, { query: { desk, limit: perPage, ...(area && { area }), ...(cursor && { cursor }) } });

/** The wishes that wait for the office. */
export default function QueuePage() {
  const t = useQueueText();
  return (
    <DeskGuard title={t('title')} page={rooms.wishes} allowed={(hats) => mayEnter('wishes', hats)}>
      {(personId, hats) => <Queue personId={personId} hats={hats} />}
    </DeskGuard>
  );
}

function Queue({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useQueueText();
  const desk = useDeskText();
  const { language } = useSettings();
  const changed = useChangedWish();
  return (
    <DeskBoard<WishSummary, Desk>
      room="wishes"
      kind="wish"
      recordPage="packages/wishes/record/index"
      title={t('title')}
      {...{ personId, hats, load, changed }}
      desks={deskOrder.map((name) => ({ name, label: t(deskTexts[name].name), empty: t(deskTexts[name].empty), icon: deskIcons[name] }))}
      counted={deskOrder}
      fresh={(rows) => withChanged(rows, changed)}
      rowTitle={t('wish')}
      columns={[
        { id: 'whose', name: desk('whose'), text: (wish) => wisherWords(wish, language) },
        { id: 'area', name: desk('area'), text: ({ areaName }) => areaName },
        { id: 'hands', name: t('hands'), text: (wish) => handsWords(wish, t, language) },
      ]}
      marks={(wish) => <Chip tone={wish.status === 'disputed' ? 'soon' : 'plain'}>{label(`status.${wish.status}`, language)}</Chip>}
    />
  );
}
