import { label, refusalLabel } from '@shared/glossary';
import type { Hat, Profile } from '@shared/people/people.contracts';
import { type Desk, GetWishQueue } from '@shared/wishes/wish.contracts';
import type { WishSummary } from '@shared/wishes/wish.views';
import { ask } from '@/api/client';
import { type Remote, useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { TapCard } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { DueMark } from '@/components/DueMark';
import { Part } from '@/components/elements';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useHomeText } from '@/i18n/home';
import { useSettings } from '@/settings';
import { pressureOf, wisherWords } from '@/words/words';
import { Greeting } from './Greeting';
import { PartHead } from './PartHead';
import { WishCard } from './WishCard';

const firstPage = 20;
type Queue = Remote<{ items: WishSummary[]; next?: string | undefined }>;

const openDesk = (desk: Desk) => open('packages/workbench/queue/index', { desk });

function useDesk(desk: Desk, who: string): Queue {
  return useRemote(`${desk}.${who}`, () => ask(GetWishQueue, { query: { desk, limit: firstPage } }));
}

/** An officer's queues, the overdue first; a supervisor sees the same and changes nothing. */
export function OfficeHome({ me, hat, now }: { me: Profile; hat: Hat; now: Date }) {
  const t = useHomeText();
  const { language, care } = useSettings();
  const verify = useDesk('verify', me.personId);
  const settle = useDesk('settle', me.personId);
  const unclaimed = useDesk('unclaimed', me.personId);
  const watch = useDesk('watch', me.personId);
  useRefresh(() => Promise.all([verify, settle, unclaimed, watch].map((queue) => queue.reload())));
  const watching = hat.role === 'supervisor';
  const refusal = verify.refusal;
  const urgent = [...(verify.data?.items ?? []), ...(settle.data?.items ?? [])]
    .filter((wish) => wish.dueAt)
    .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''))
    .slice(0, care ? 2 : 5);
  const card = (desk: Desk, queue: Queue) => <DeskCard key={desk} desk={desk} queue={queue} now={now} />;
  return (
    <>
      <Greeting name={me.name} hint={t(watching ? 'watchOnlyHint' : 'officeHint')} now={now} />
      {refusal && !verify.data ? (
        <ErrorState
          title={refusal.reason === 'chooseArea' ? label('desk.verify', language) : undefined}
          hint={refusal.reason === 'chooseArea' ? t('chooseAreaHint') : refusalLabel(refusal.reason, language, refusal.details)}
          {...(refusal.reason === 'chooseArea'
            ? { action: <Button onPress={() => openDesk('verify')}>{t('openDesk')}</Button> }
            : { onRetry: () => void verify.reload() })}
        />
      ) : (
        <>
          <Part className="desks">
            {card('verify', verify)}
            {card('settle', settle)}
            {card('unclaimed', unclaimed)}
            {card('watch', watch)}
          </Part>
          <PartHead title={t('dueFirst')} more={{ label: t('openDesk'), onPress: () => openDesk('verify') }} />
          {!verify.data && verify.loading ? (
            <Skeleton cards={2} />
          ) : urgent.length === 0 ? (
            <EmptyState icon="check" title={t('allClear')} hint={t('allClearHint')} />
          ) : (
            <Part as="ul" className="stack">
              {urgent.map((wish) => (
                <WishCard
                  key={wish.id}
                  wish={wish}
                  head={
                    <>
                      <Chip tone="info">{label(`status.${wish.status}`, language)}</Chip>
                      <Part as="span" className="end">
                        {wish.dueAt && <DueMark at={wish.dueAt} now={now} />}
                      </Part>
                    </>
                  }
                  words={[wisherWords(wish, language), wish.areaName].join(' · ')}
                />
              ))}
            </Part>
          )}
        </>
      )}
    </>
  );
}

function DeskCard({ desk, queue, now }: { desk: Desk; queue: Queue; now: Date }) {
  const t = useHomeText();
  const { language } = useSettings();
  const items = queue.data?.items;
  const pressing = (items ?? []).flatMap(({ dueAt }) => (dueAt ? [pressureOf(dueAt, now)] : []));
  const overdue = pressing.filter((one) => one === 'overdue').length;
  const today = pressing.filter((one) => one === 'today').length;
  const count = items === undefined ? '…' : queue.data?.next ? t('moreThan', { count: items.length }) : String(items.length);
  return (
    <TapCard className="desk" onPress={() => openDesk(desk)}>
      <Part as="span" className="sm">
        {label(`desk.${desk}`, language)}
      </Part>
      <Part as="span" className="desk-number">
        {count}
      </Part>
      {items !== undefined &&
        (overdue > 0 ? (
          <Chip tone="main" icon="warn">
            {t('deskOverdue', { count: overdue })}
          </Chip>
        ) : today > 0 ? (
          <Chip tone="soon" icon="clock">
            {t('deskDueToday', { count: today })}
          </Chip>
        ) : (
          <Chip tone="done">{t('deskClear')}</Chip>
        ))}
    </TapCard>
  );
}
