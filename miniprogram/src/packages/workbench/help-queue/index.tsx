import { label } from '@shared/glossary';
import { GetHelpQueue } from '@shared/help/help.contracts';
import type { HelpDesk, HelpSummary } from '@shared/help/help.views';
import type { Hat } from '@shared/people/people.contracts';
import { ask } from '@/api/client';
import { Chip } from '@/components/Chip';
import type { IconName } from '@/components/Icon';
import { useDeskText } from '@/i18n/desk';
import { useHelpText } from '@/i18n/help';
import { useHelpQueueText } from '@/i18n/help-queue';
import { useChangedHelp, withChangedHelp } from '@/parts/help/changed-help';
import { askerWords, helpLabel, helpTones, whenWords } from '@/parts/help/words';
import { DeskGuard } from '@/parts/record/DeskGuard';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { shortWords } from '@/words/words';
import { DeskBoard } from '../desk/DeskBoard';
import { mayEnter, rooms } from '../desk/rooms';
import { perPage } from '../desk/use-desk';
import { pressingFirst } from './pressing';

const desks = {
  triage: { name: 'deskTriage', empty: 'emptyTriage', icon: 'mic' },
  unmatched: { name: 'deskUnmatched', empty: 'emptyUnmatched', icon: 'people' },
  settle: { name: 'deskSettle', empty: 'emptySettle', icon: 'msg' },
  safety: { name: 'deskSafety', empty: 'emptySafety', icon: 'warn' },
  watch: { name: 'deskWatch', empty: 'emptyWatch', icon: 'clock' },
  ended: { name: 'deskEnded', empty: 'emptyEnded', icon: 'check' },
} as const satisfies Record<HelpDesk, { name: string; empty: string; icon: IconName }>;
const order = Object.keys(desks) as HelpDesk[];
const counted = order.filter((desk) => desk !== 'ended');

const load = (desk: HelpDesk, area: string | undefined, cursor?: string) =>
  ask(GetHelpQueue, { query: { desk, limit: perPage, ...(area && { area }), ...(cursor && { cursor }) } });

/** The requests for help that wait for the office. */
export default function HelpQueuePage() {
  const t = useHelpQueueText();
  return (
    <DeskGuard title={t('title')} page={rooms.help} allowed={(hats) => mayEnter('help', hats)}>
      {(personId, hats) => <HelpQueue personId={personId} hats={hats} />}
    </DeskGuard>
  );
}

function HelpQueue({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useHelpQueueText();
  const desk = useDeskText();
  const help = useHelpText();
  const { language } = useSettings();
  const now = useNow();
  const changed = useChangedHelp();
  const forWhom = (who: 'adult' | 'child' | 'family') => (who === 'adult' ? help('someone') : label(`forWhom.${who}`, language));
  return (
    <DeskBoard<HelpSummary, HelpDesk>
      room="help"
      kind="help"
      recordPage="packages/help/record/index"
      title={t('title')}
      {...{ personId, hats, load, counted, changed }}
      desks={order.map((name) => ({ name, label: t(desks[name].name), empty: t(desks[name].empty), icon: desks[name].icon }))}
      fresh={(rows) => named(withChangedHelp(rows, changed), language)}
      rowTitle={t('help')}
      columns={[
        { id: 'whose', name: desk('whose'), text: (row) => askerWords(row, forWhom) },
        { id: 'area', name: desk('area'), text: ({ areaName }) => areaName },
        { id: 'when', name: t('when'), text: (row) => whenWords(row, now, language, help) },
        {
          id: 'crew',
          name: t('crew'),
          text: ({ status, taken, people }) => (status === 'submitted' ? '' : t('crewOf', { taken, people })),
        },
      ]}
      marks={(row) => (
        <>
          <Chip tone={helpTones[row.status]}>{helpLabel(`helpStatus.${row.status}`, language)}</Chip>
          {row.urgency === 'urgent' && (
            <Chip tone="main" icon="clock">
              {t('urgent')}
            </Chip>
          )}
          {Boolean(row.safetyReports) && (
            <Chip tone="soon" icon="warn">
              {t('safety', { count: row.safetyReports ?? 0 })}
            </Chip>
          )}
        </>
      )}
      pressing={pressingFirst}
    />
  );
}

/** A request nobody has sorted yet may have no title: then its first words, or its kind, stand for it. */
const named = (rows: readonly HelpSummary[], language: 'zh' | 'en'): readonly HelpSummary[] =>
  rows.map((row) => (row.title ? row : { ...row, title: shortWords(row.words, 40) || helpLabel(`helpKind.${row.kind}`, language) }));
