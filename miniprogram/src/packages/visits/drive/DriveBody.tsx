import type { AnswerOf } from '@shared/contract';
import { EndDrive, GetDrive, GetDriveVisits } from '@shared/visits/drive.contracts';
import type { VisitStatus } from '@shared/visits/visit';
import type { DriveView, VisitSummary } from '@shared/visits/visit.views';
import { useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { ask, type Refused } from '@/api/client';
import { usePages, useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip, FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { ErrorState, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { useRefresh } from '@/device/refresh';
import { useVisitText } from '@/i18n/visits';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { intentions } from '@/parts/record/intention';
import { Listed } from '@/parts/record/Listed';
import { useSettings } from '@/settings';
import { driveTones, driveWords } from '../DriveCard';
import { PartsBar } from '../PartsBar';
import { openVisit, VisitRow } from '../VisitRow';
import { dayName, visitLabel } from '../words';

const shows = [undefined, 'planned', 'done', 'dropped'] as const;

/** One drive: how far it is, its households, and its end. */
export function DriveBody({ id, now, onChanged }: { id: string; now: Date; onChanged?: () => void }) {
  const t = useVisitText();
  const { language } = useSettings();
  const params = { driveId: id };
  const drive = useRemote(`drive ${id}`, () => ask(GetDrive, { params }));
  const [status, setStatus] = useState<VisitStatus>();
  const [ending, setEnding] = useState(false);
  const visits = usePages<VisitSummary, AnswerOf<typeof GetDriveVisits>>(`drive ${id} ${status ?? ''}`, (cursor) =>
    ask(GetDriveVisits, { params, query: { limit: 20, ...(status && { status }), ...(cursor && { cursor }) } }),
  );
  useRefresh(() => Promise.all([drive.reload(), visits.reload()]));
  useReachBottom(() => void visits.loadMore());
  const it = drive.data;
  // Its list is being made or closed piece by piece; that takes moments.
  const moving = it?.state === 'filling' || it?.state === 'ending';
  const again = useRef(() => {});
  again.current = () => void Promise.all([drive.reload(), visits.reload()]);
  useEffect(() => {
    if (!moving) return undefined;
    const timer = setInterval(() => again.current(), 3000);
    return () => clearInterval(timer);
  }, [moving]);
  if (!it) return drive.refusal ? <ErrorState onRetry={() => void drive.reload()} /> : <Skeleton cards={3} />;
  const ended = (view: DriveView) => {
    drive.put(view);
    setEnding(false);
    toast(t('driveEnded'));
    void visits.reload();
    onChanged?.();
  };
  return (
    <Part className="stack">
      <Card className="stack">
        <Part className="row">
          <Chip tone={driveTones[it.state]}>{visitLabel(`driveState.${it.state}`, language)}</Chip>
          <Part as="span" className="sm">
            {t('driveDays', { from: dayName(it.from, now, language), until: dayName(it.until, now, language) })}
          </Part>
        </Part>
        <Part as="h2" className="h1">
          {it.name}
        </Part>
        <Part className="sm">{[it.areaName, visitLabel(`visitSheet.${it.sheet}`, language)].join(' · ')}</Part>
        <Part role="status" className="b">
          {driveWords(it, t)}
        </Part>
        <PartsBar drive={it} />
        {it.mayEnd && (
          <Part className="row">
            <Button size="small" variant="outline" onPress={() => setEnding(true)}>
              {t('driveEnd')}
            </Button>
          </Part>
        )}
      </Card>
      <FilterRow label={t('driveShow')}>
        {shows.map((one) => (
          <FilterChip key={one ?? 'all'} on={one === status} onToggle={() => setStatus(one)}>
            {one ? visitLabel(`visitStatus.${one}`, language) : t('showAll')}
          </FilterChip>
        ))}
      </FilterRow>
      <Listed pages={visits} empty={{ icon: 'people', title: t('driveVisitsNone'), hint: t('driveVisitsNoneHint') }}>
        <Part as="ul" className="stack">
          {visits.items.map((visit) => (
            <VisitRow key={visit.id} visit={visit} now={now} onOpen={openVisit} />
          ))}
        </Part>
      </Listed>
      {ending && <EndSheet drive={it} now={now} onEnded={ended} onClose={() => setEnding(false)} />}
    </Part>
  );
}

function EndSheet({
  drive,
  now,
  onEnded,
  onClose,
}: {
  drive: DriveView;
  now: Date;
  onEnded: (view: DriveView) => void;
  onClose: () => void;
}) {
  const t = useVisitText();
  const intend = useRef(intentions());
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused>();
  const end = async () => {
    setBusy(true);
    const outcome = await intend.current('end', (key) => ask(EndDrive, { params: { driveId: drive.id }, body: {}, key }));
    if (!outcome) return;
    setBusy(false);
    if (outcome.ok) onEnded(outcome.answer);
    else setRefusal(outcome.refusal);
  };
  return (
    <ActionSheet
      title={t('driveEnd')}
      send={t('driveEndYes')}
      danger
      onSend={() => void end()}
      {...(refusal && { refusal })}
      {...{ busy, now, onClose }}
    >
      <Part>{t('driveEndLead', { left: Math.max(0, drive.households - drive.done - drive.dropped) })}</Part>
    </ActionSheet>
  );
}
