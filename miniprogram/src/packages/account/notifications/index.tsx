import './notifications.css';
import type { AnswerOf } from '@shared/contract';
import { notificationWords } from '@shared/glossary/notifications';
import { vocabulary } from '@shared/glossary/vocabulary';
import {
  ChangeNotificationSettings,
  GetNotificationSettings,
  type NotificationSettings,
  pushWays,
} from '@shared/notifications/settings.contracts';
import { useRef, useState } from 'react';
import { ask } from '@/api/client';
import { keepLedger } from '@/api/messages';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { ClockField } from '@/components/ClockField';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { Switch } from '@/components/Switch';
import { toast } from '@/components/Toast';
import { address, open } from '@/device/navigate';
import { useNotificationText } from '@/i18n/notifications';
import { intentions } from '@/parts/record/intention';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { knowWords, refusedWords } from '@/words/words';
import { LedgerCard } from './LedgerCard';
import { topicsFor } from './topics';

knowWords(notificationWords);
const { label } = vocabulary(notificationWords);
const page = 'packages/account/notifications/index';
const usualQuiet = { from: '21:30', to: '07:30' };
type Told = AnswerOf<typeof GetNotificationSettings>;

/** How I want to be told: what at once, what once a day, when not at all, and what WeChat may still send me. */
export default function NotificationsPage() {
  const t = useNotificationText();
  const { session } = useSigned();
  if (session) return <Notifications key={session.personId} personId={session.personId} />;
  return (
    <Screen title={t('title')}>
      <EmptyState
        icon="msg"
        title={t('signIn')}
        action={<Button onPress={() => open('packages/account/login/index', { next: address(page) })}>{t('signInGo')}</Button>}
      />
    </Screen>
  );
}

function Notifications({ personId }: { personId: string }) {
  const t = useNotificationText();
  const { language } = useSettings();
  const now = useNow();
  const { me } = useSigned();
  const remote = useRemote<Told>(`notifications.${personId}`, async () => {
    const told = await ask(GetNotificationSettings, {});
    if (told.ok) keepLedger(told.answer.consents);
    return told;
  });
  const [written, setWritten] = useState<NotificationSettings>();
  const [busy, setBusy] = useState(false);
  const intend = useRef(intentions());
  const known = remote.data;
  const settings = written ?? known?.settings;
  const change = (changes: Partial<NotificationSettings>) => settings && setWritten({ ...settings, ...changes });
  const changed = written !== undefined && JSON.stringify(written) !== JSON.stringify(known?.settings);
  const sameHours = settings?.quiet !== undefined && settings.quiet.from === settings.quiet.to;

  const save = async () => {
    if (!known || !written) return;
    setBusy(true);
    const saved = await intend.current(JSON.stringify(written), (key) =>
      ask(ChangeNotificationSettings, { body: written, seen: known.version, key }),
    );
    if (!saved) return;
    setBusy(false);
    if (saved.ok) {
      remote.put(saved.answer);
      setWritten(undefined);
      return toast(t('saved'));
    }
    if (saved.refusal.reason === 'changedMeanwhile') {
      await remote.reload();
      return toast(t('newer'), 'warn');
    }
    toast(refusedWords(saved.refusal, now, language), 'warn');
  };
  return (
    <Screen
      title={t('title')}
      {...(known && {
        footer: (
          <Button
            grow
            busy={busy}
            onPress={() => void save()}
            {...((!changed || sameHours) && { disabledReason: t(sameHours ? 'sameHours' : 'nothing') })}
          >
            {t('save')}
          </Button>
        ),
      })}
    >
      {!known || !settings ? (
        remote.refusal ? (
          <ErrorState hint={refusedWords(remote.refusal, now, language)} onRetry={() => void remote.reload()} />
        ) : (
          <Skeleton />
        )
      ) : (
        <>
          <Part as="p" className="sm">
            {t('hint')}
          </Part>
          <Card as="section" label={t('ways')} className="stack">
            <Part as="h2" className="h2">
              {t('ways')}
            </Part>
            {topicsFor(me?.hats ?? []).map((topic) => (
              <ChoiceGroup
                key={topic}
                look="chips"
                label={label(`topic.${topic}`, language)}
                hint={t(topic)}
                value={settings.ways[topic]}
                options={pushWays.map((value) => ({ value, label: label(`pushWay.${value}`, language) }))}
                onChange={(way) => change({ ways: { ...settings.ways, [topic]: way } })}
              />
            ))}
            <Part as="p" className="sm">
              {t('mustKnow')}
            </Part>
          </Card>
          <Card as="section" label={t('times')} className="stack">
            <Part as="h2" className="h2">
              {t('times')}
            </Part>
            <Switch
              label={t('quiet')}
              hint={t('quietHint')}
              on={settings.quiet !== undefined}
              onChange={(on) => {
                const { quiet: _gone, ...rest } = settings;
                setWritten(on ? { ...rest, quiet: known.settings.quiet ?? usualQuiet } : rest);
              }}
            />
            {settings.quiet && (
              <Part className="two">
                <ClockField
                  label={t('quietFrom')}
                  value={settings.quiet.from}
                  error={sameHours ? t('sameHours') : undefined}
                  onChange={(from) => from && settings.quiet && change({ quiet: { ...settings.quiet, from } })}
                />
                <ClockField
                  label={t('quietTo')}
                  value={settings.quiet.to}
                  onChange={(to) => to && settings.quiet && change({ quiet: { ...settings.quiet, to } })}
                />
              </Part>
            )}
            <ClockField
              label={t('digestAt')}
              hint={t('digestHint')}
              value={settings.digestAt}
              onChange={(digestAt) => digestAt && change({ digestAt })}
            />
            <Switch label={t('callMe')} hint={t('callMeHint')} on={settings.callMe} onChange={(callMe) => change({ callMe })} />
          </Card>
          <LedgerCard consents={known.consents} onChange={(consents) => remote.put({ ...known, consents })} />
        </>
      )}
    </Screen>
  );
}
