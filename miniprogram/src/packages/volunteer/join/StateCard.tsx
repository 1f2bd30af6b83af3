import { instantOf } from '@shared/help/when';
import { localDay } from '@shared/time';
import { PauseVolunteering, type VolunteerView } from '@shared/volunteers/volunteer.contracts';
import { useState } from 'react';
import { loadMe } from '@/api/account';
import { ask, newKey } from '@/api/client';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Sheet } from '@/components/Sheet';
import { toast } from '@/components/Toast';
import { goTab } from '@/device/navigate';
import { useVolunteerText } from '@/i18n/volunteer';
import { volunteerLabel, wholeDayWords } from '@/parts/volunteer/words';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

type To = VolunteerView['state'];

/** Whether one is asked at the moment, and the ways to rest, come back and leave. */
export function useVolunteerState(view: VolunteerView, onChanged: (view: VolunteerView) => void) {
  const t = useVolunteerText();
  const { language } = useSettings();
  const [sheet, setSheet] = useState<'paused' | 'left'>();
  const [until, setUntil] = useState('');
  const [busy, setBusy] = useState(false);
  const go = async (to: To) => {
    if (busy) return;
    setBusy(true);
    const end = to === 'paused' && until ? { until: instantOf(until, '23:59') } : {};
    const outcome = await ask(PauseVolunteering, { body: { to, ...end }, key: newKey() });
    setBusy(false);
    if (!outcome.ok) return toast(refusedWords(outcome.refusal, new Date(), language), 'warn');
    setSheet(undefined);
    toast(t(to === 'active' ? 'backDone' : to === 'paused' ? 'pauseDone' : 'leaveDone'));
    if (to !== 'left') return onChanged(outcome.answer);
    await loadMe();
    goTab('home');
  };
  const paused = view.state === 'paused';
  const card = (
    <Card
      as="section"
      tone={paused ? 'soon' : 'done'}
      label={volunteerLabel(`volunteerState.${view.state}`, language)}
      className="profile-state"
    >
      <Part className="row">
        <Icon name={paused ? 'pause' : 'check'} size="l" />
        <Part className="grow col">
          <Part as="h2" className="h2">
            {t(paused ? 'statePaused' : 'stateActive')}
          </Part>
          <Part as="span" className="sm">
            {paused
              ? view.pausedUntil
                ? t('statePausedUntil', { day: wholeDayWords(localDay(view.pausedUntil), language) })
                : t('statePausedHint')
              : t('stateActiveHint')}
          </Part>
        </Part>
      </Part>
      <Part className="row">
        {paused ? (
          <Button size="small" busy={busy} onPress={() => void go('active')}>
            {t('comeBack')}
          </Button>
        ) : (
          <Button size="small" variant="outline" icon="pause" onPress={() => setSheet('paused')}>
            {t('pause')}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={() => setSheet('left')}>
          {t('leave')}
        </Button>
      </Part>
    </Card>
  );
  const sheets = (
    <>
      <Sheet
        open={sheet === 'paused'}
        title={t('pauseTitle')}
        onClose={() => setSheet(undefined)}
        actions={
          <Button grow busy={busy} onPress={() => void go('paused')}>
            {t('pauseYes')}
          </Button>
        }
      >
        <Part as="p">{t('pauseHint')}</Part>
        <DateField
          optional
          label={t('pauseUntil')}
          hint={t('pauseUntilHint')}
          value={until}
          from={localDay(new Date())}
          onChange={setUntil}
        />
      </Sheet>
      <Sheet
        open={sheet === 'left'}
        title={t('leaveTitle')}
        onClose={() => setSheet(undefined)}
        actions={
          <>
            <Button variant="quiet" grow onPress={() => setSheet(undefined)}>
              {t('leaveNo')}
            </Button>
            <Button variant="danger" grow busy={busy} onPress={() => void go('left')}>
              {t('leaveYes')}
            </Button>
          </>
        }
      >
        <Part as="p">{t('leaveHint')}</Part>
      </Sheet>
    </>
  );
  return { card, sheets };
}
