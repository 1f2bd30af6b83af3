import { GetClueQueue } from '@shared/clues/clue.contracts';
import type { ClueDesk, ClueSummary } from '@shared/clues/clue.views';
import { label, refusalLabel } from '@shared/glossary';
import { GetHelpQueue } from '@shared/help/help.contracts';
import type { HelpDesk, HelpSummary } from '@shared/help/help.views';
import type { Hat, Profile } from '@shared/people/people.contracts';
import { type Desk, GetWishQueue } from '@shared/wishes/wish.contracts';
import type { WishSummary } from '@shared/wishes/wish.views';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { DueMark } from '@/components/DueMark';
import { Part, Tap } from '@/components/elements';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { open } from '@/device/navigate';
import { recordPages } from '@/device/records';
import { useRefresh } from '@/device/refresh';
import { useHomeText } from '@/i18n/home';
import { useSettings } from '@/settings';
import { wisherWords } from '@/words/words';
import { DeskCard, type Queue } from './DeskCard';
import { Doors } from './Doors';
import { Greeting } from './Greeting';
import { officeDoors } from './office-doors';
import { PartHead } from './PartHead';
import { watchDoors } from './watch-doors';

const firstPage = 20;

const openDesk = (desk: Desk) => open('packages/workbench/queue/index', { desk });
const openHelpDesk = (desk: HelpDesk) => open('packages/workbench/help-queue/index', { desk });

function useDesk(desk: Desk, who: string): Queue<WishSummary> {
  return useRemote(`${desk}.${who}`, () => ask(GetWishQueue, { query: { desk, limit: firstPage } }));
}
function useHelpDesk(desk: HelpDesk, who: string): Queue<HelpSummary> {
  return useRemote(`help.${desk}.${who}`, () => ask(GetHelpQueue, { query: { desk, limit: firstPage } }));
}

const openClueDesk = (desk: ClueDesk) => open('packages/workbench/clue-queue/index', { desk });
function useClueDesk(desk: ClueDesk, who: string): Queue<ClueSummary> {
  return useRemote(`clues.${desk}.${who}`, () => ask(GetClueQueue, { query: { desk, limit: firstPage } }));
}
const clueDesks = { triage: 'deskClueTriage', verify: 'deskClueVerify', inHand: 'deskClueInHand', feedback: 'deskClueFeedback' } as const;

const helpDesks = { triage: 'deskTriage', unmatched: 'deskUnmatched', settle: 'deskHelpSettle', safety: 'deskSafety' } as const;
type ShownDesk = keyof typeof helpDesks;
/** The county's desk begins with what nobody below could take. */
const orderFor = (hat: Hat): readonly ShownDesk[] =>
  hat.role === 'countyOfficer' ? ['unmatched', 'safety', 'settle', 'triage'] : ['triage', 'unmatched', 'settle', 'safety'];

/** An officer's queues, the overdue first; a supervisor sees the same and changes nothing. */
export function OfficeHome({ me, hat, now }: { me: Profile; hat: Hat; now: Date }) {
  const t = useHomeText();
  const { language, care } = useSettings();
  const who = me.personId;
  const wishes = {
    verify: useDesk('verify', who),
    settle: useDesk('settle', who),
    unclaimed: useDesk('unclaimed', who),
    watch: useDesk('watch', who),
  };
  const help = {
    triage: useHelpDesk('triage', who),
    unmatched: useHelpDesk('unmatched', who),
    settle: useHelpDesk('settle', who),
    safety: useHelpDesk('safety', who),
  };
  const clues = {
    triage: useClueDesk('triage', who),
    verify: useClueDesk('verify', who),
    inHand: useClueDesk('inHand', who),
    feedback: useClueDesk('feedback', who),
  };
  const queues = [...Object.values(clues), ...Object.values(help), ...Object.values(wishes)];
  useRefresh(() => Promise.all(queues.map((queue) => queue.reload())));
  const watching = hat.role === 'supervisor';
  const failed = [help.triage, wishes.verify].find(({ refusal, data }) => refusal && !data);
  const pressing = [
    ...(['triage', 'verify', 'feedback'] as const).flatMap((desk) =>
      (clues[desk].data?.items ?? []).map((one) => ({
        ...one,
        kind: 'clue' as const,
        says: t(clueDesks[desk]),
        whose: one.aboutLabel,
      })),
    ),
    ...(['safety', 'triage', 'unmatched', 'settle'] as const).flatMap((desk) =>
      (help[desk].data?.items ?? []).map((one) => ({
        ...one,
        kind: 'help' as const,
        says: t(helpDesks[desk]),
        whose: one.askerLabel || (one.forWhom === 'adult' ? '' : label(`forWhom.${one.forWhom}`, language)),
      })),
    ),
    ...[...(wishes.verify.data?.items ?? []), ...(wishes.settle.data?.items ?? [])].map((one) => ({
      ...one,
      kind: 'wish' as const,
      says: label(`status.${one.status}`, language),
      whose: wisherWords(one, language),
    })),
  ];
  const urgent = pressing
    .filter((one, at) => one.dueAt && pressing.findIndex(({ id }) => id === one.id) === at)
    .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''))
    .slice(0, care ? 2 : 5);
  const chooseArea = failed?.refusal?.reason === 'chooseArea';
  return (
    <>
      <Greeting name={me.name} hint={t(watching ? 'watchOnlyHint' : 'officeHint')} now={now} />
      <PartHead title={t('desksClue')} more={{ label: t('openClueDesk'), onPress: () => openClueDesk('triage') }} />
      <Part className="desks">
        {(['triage', 'verify', 'inHand', 'feedback'] as const).map((desk) => (
          <DeskCard key={desk} title={t(clueDesks[desk])} queue={clues[desk]} now={now} onPress={() => openClueDesk(desk)} />
        ))}
      </Part>
      {failed?.refusal ? (
        <ErrorState
          title={chooseArea ? t('deskTriage') : undefined}
          hint={chooseArea ? t('chooseAreaHint') : refusalLabel(failed.refusal.reason, language, failed.refusal.details)}
          {...(chooseArea
            ? { action: <Button onPress={() => openHelpDesk(orderFor(hat)[0] ?? 'triage')}>{t('openDesk')}</Button> }
            : { onRetry: () => void Promise.all(queues.map((queue) => queue.reload())) })}
        />
      ) : (
        <>
          <PartHead title={t('desksHelp')} more={{ label: t('openHelpDesk'), onPress: () => openHelpDesk(orderFor(hat)[0] ?? 'triage') }} />
          <Part className="desks">
            {orderFor(hat).map((desk) => (
              <DeskCard
                key={desk}
                title={t(helpDesks[desk])}
                queue={help[desk]}
                now={now}
                onPress={() => openHelpDesk(desk)}
                pressing={desk === 'safety'}
              />
            ))}
          </Part>
          <PartHead title={t('desksWish')} more={{ label: t('openDesk'), onPress: () => openDesk('verify') }} />
          <Part className="desks">
            {(['verify', 'settle', 'unclaimed', 'watch'] as const).map((desk) => (
              <DeskCard key={desk} title={label(`desk.${desk}`, language)} queue={wishes[desk]} now={now} onPress={() => openDesk(desk)} />
            ))}
          </Part>
          <PartHead title={t('dueFirst')} />
          {queues.some(({ data, loading }) => !data && loading) ? (
            <Skeleton cards={2} />
          ) : urgent.length === 0 ? (
            <EmptyState icon="check" title={t('allClear')} hint={t('allClearHint')} />
          ) : (
            <Part as="ul" className="stack">
              {urgent.map((one) => (
                <Card key={one.id} as="li" className="wish-row">
                  <Part className="row">
                    <Chip tone="info">{one.says}</Chip>
                    <Part as="span" className="end">
                      {one.dueAt && <DueMark at={one.dueAt} now={now} />}
                    </Part>
                  </Part>
                  <Part as="h3" className="wish-row-title">
                    <Tap className="stretch" onPress={() => open(recordPages[one.kind], { id: one.id })}>
                      {one.title}
                    </Tap>
                  </Part>
                  <Part as="span" className="sm">
                    {[one.whose, one.areaName].filter(Boolean).join(' · ')}
                  </Part>
                </Card>
              ))}
            </Part>
          )}
        </>
      )}
      <Doors doors={watching ? watchDoors(t) : officeDoors(t, hat)} />
    </>
  );
}
