import './join.css';
import type { Profile } from '@shared/people/people.contracts';
import { GetMyVolunteering, type VolunteerView } from '@shared/volunteers/volunteer.contracts';
import Taro from '@tarojs/taro';
import { useMe } from '@/api/account';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { useVolunteerText } from '@/i18n/volunteer';
import { volunteerLabel } from '@/parts/volunteer/words';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { useVolunteerState } from './StateCard';
import { VolunteerWriter } from './VolunteerWriter';

const page = '/packages/volunteer/join/index';

/** Joining as a volunteer, and afterwards what one offers. */
export default function JoinPage() {
  const t = useVolunteerText();
  const { session } = useSigned();
  const { me, failed, load } = useMe();
  if (session && me) return <Mine key={me.personId} me={me} />;
  return (
    <Screen title={t('joinTitle')}>
      {session ? (
        failed ? (
          <ErrorState onRetry={() => void load()} />
        ) : (
          <Skeleton />
        )
      ) : (
        <EmptyState
          icon="hand"
          title={t('signIn')}
          hint={t('signInHint')}
          action={<Button onPress={() => open('packages/account/login/index', { next: page })}>{t('signInGo')}</Button>}
        />
      )}
    </Screen>
  );
}

function Mine({ me }: { me: Profile }) {
  const t = useVolunteerText();
  const { language } = useSettings();
  const now = useNow();
  const mine = useRemote(`volunteer.${me.personId}`, () => ask(GetMyVolunteering, {}));
  if (!mine.data)
    return (
      <Screen title={t('joinTitle')}>
        {mine.refusal ? (
          <ErrorState hint={refusedWords(mine.refusal, now, language)} onRetry={() => void mine.reload()} />
        ) : (
          <Skeleton cards={4} />
        )}
      </Screen>
    );
  const { volunteer } = mine.data;
  const put = (view: VolunteerView) => mine.put({ volunteer: view });
  if (!volunteer || volunteer.state === 'left') return <VolunteerWriter me={me} before={volunteer} onSaved={put} onReload={mine.reload} />;
  return <Joined key={volunteer.version} me={me} view={volunteer} onChanged={put} onReload={mine.reload} />;
}

interface JoinedProps {
  me: Profile;
  view: VolunteerView;
  onChanged: (view: VolunteerView) => void;
  onReload: () => Promise<void>;
}

function Joined({ me, view, onChanged, onReload }: JoinedProps) {
  const t = useVolunteerText();
  const { language } = useSettings();
  const { card, sheets } = useVolunteerState(view, onChanged);
  const copy = () => void Taro.setClipboardData({ data: me.personId }).then(() => toast(t('copied')));
  const foot = (
    <>
      <Card as="section" label={t('groupsLink')} className="stack">
        <Part as="h2" className="h2">
          {t('groupsLink')}
        </Part>
        {view.groups.length === 0 ? (
          <Part className="sm">{t('groupsNone')}</Part>
        ) : (
          <Part as="ul" className="row">
            {view.groups.map((group) => (
              <Part as="li" key={group.groupId}>
                <Chip tone={group.leads ? 'main' : 'plain'} icon="people">
                  {`${group.name} · ${volunteerLabel(`groupKind.${group.kind}`, language)}`}
                </Chip>
              </Part>
            ))}
          </Part>
        )}
        <Part className="row">
          <Button size="small" variant="outline" icon="people" onPress={() => open('packages/volunteer/groups/index')}>
            {t('groupsLink')}
          </Button>
        </Part>
        <Part className="col">
          <Part as="span" className="b">
            {t('myNumber')}
          </Part>
          <Part as="span" className="sm">
            {t('myNumberHint')}
          </Part>
          <Part className="row">
            <Part as="span" className="volunteer-number grow">
              {me.personId}
            </Part>
            <Button size="small" variant="quiet" label={`${t('copy')} ${t('myNumber')}`} onPress={copy}>
              {t('copy')}
            </Button>
          </Part>
        </Part>
      </Card>
      {sheets}
    </>
  );
  return <VolunteerWriter me={me} before={view} onSaved={onChanged} onReload={onReload} head={card} foot={foot} />;
}
