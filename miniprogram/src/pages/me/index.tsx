import './me.css';
import { useState } from 'react';
import { signOut, useMe } from '@/api/account';
import { readUnread, useUnread } from '@/api/unread';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { EmptyState } from '@/components/States';
import { toast } from '@/components/Toast';
import { goTab, open } from '@/device/navigate';
import { useMeText } from '@/i18n/me';
import { useText } from '@/i18n/text';
import { CareOffer } from '@/pages/home/CareOffer';
import { hatWords } from '@/pages/home/HatChip';
import { useHat, useSigned } from '@/session';
import { useSettings } from '@/settings';
import { ConsentsPart } from './ConsentsPart';
import { MeRow } from './MeRow';
import { SettingsPart } from './SettingsPart';

const version = '0.1.0';

/** Who I am here, how it looks, what I agreed to. */
export default function MePage() {
  const t = useMeText();
  const title = useText()('tabMe');
  const { language } = useSettings();
  const { session } = useSigned();
  const { me } = useMe();
  const hat = useHat();
  const [leaving, setLeaving] = useState(false);
  const [busy, setBusy] = useState(false);
  useUnread();
  const leave = async () => {
    setBusy(true);
    await signOut();
    await readUnread();
    setBusy(false);
    setLeaving(false);
    toast(t('signedOut'));
    goTab('home');
  };
  const write = (who: 'self' | 'relative') => open('packages/wishes/compose/index', { for: who });
  return (
    <Screen title={title} tab="me">
      <CareOffer />
      {!session && (
        <EmptyState
          icon="me"
          title={t('visitor')}
          hint={t('visitorHint')}
          action={<Button onPress={() => open('packages/account/login/index', { next: '/pages/me/index' })}>{t('signIn')}</Button>}
        />
      )}
      {session && me && (
        <Card as="section" label={me.name} className="me-who">
          <Part as="h2" className="h1">
            {me.name}
          </Part>
          <Part as="span" className="sm">
            {[t('myPlace', { place: me.homeAreaName }), ...(me.phone ? [t('phone', { phone: me.phone })] : [])].join(' · ')}
          </Part>
          <Part as="ul" label={t('hats')} className="row">
            {me.hats.map((one) => (
              <Part as="li" key={`${one.role}.${one.areaPath}.${one.helperKind ?? one.orgId ?? ''}`}>
                <Chip tone={one === hat ? 'main' : 'plain'}>{hatWords(one, language)}</Chip>
              </Part>
            ))}
          </Part>
        </Card>
      )}
      {session && (
        <Card as="section" label={t('mine')}>
          <Part as="ul" className="me-rows">
            <MeRow icon="look" label={t('myWishes')} onPress={() => open('packages/wishes/mine/index')} />
            <MeRow icon="star" label={t('writeWish')} onPress={() => write('self')} />
            <MeRow icon="people" label={t('forRelative')} onPress={() => write('relative')} />
            <MeRow icon="msg" label={t('notifications')} onPress={() => open('packages/account/notifications/index')} />
            <MeRow icon="hand" label={t('volunteering')} onPress={() => open('packages/volunteer/join/index')} />
          </Part>
        </Card>
      )}
      <SettingsPart me={session ? me : undefined} />
      {session && me && <ConsentsPart me={me} />}
      <Card as="section" label={t('about')}>
        <Part as="ul" className="me-rows">
          <MeRow icon="shield" label={t('privacy')} onPress={() => open('packages/account/privacy/index')} />
          <MeRow icon="doc" label={t('rules')} onPress={() => open('packages/account/rules/index')} />
          <MeRow icon="help" label={t('helpRules')} onPress={() => open('packages/account/help-rules/index')} />
          <MeRow
            icon="edit"
            label={t('suggest')}
            onPress={() => open(session ? 'packages/suggestions/mine/index' : 'packages/suggestions/write/index')}
          />
        </Part>
      </Card>
      {session && (
        <Button variant="outline" onPress={() => setLeaving(true)}>
          {t('signOut')}
        </Button>
      )}
      <Part as="p" className="xs">
        {t('version', { version })}
      </Part>
      <Sheet
        open={leaving}
        title={t('signOutAsk')}
        onClose={() => setLeaving(false)}
        actions={
          <>
            <Button variant="quiet" grow onPress={() => setLeaving(false)}>
              {t('signOutNo')}
            </Button>
            <Button variant="danger" grow busy={busy} onPress={() => void leave()}>
              {t('signOutYes')}
            </Button>
          </>
        }
      >
        <Part as="p">{t('signOutHint')}</Part>
      </Sheet>
    </Screen>
  );
}
