import './group.css';
import { GetGroup, type GroupView as Group, JoinGroup, LeaveGroup } from '@shared/volunteers/volunteer.contracts';
import { useState } from 'react';
import { ask, newKey } from '@/api/client';
import { type Remote, useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Sheet } from '@/components/Sheet';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { useGroupsText } from '@/i18n/volunteer-groups';
import { helpLabel } from '@/parts/help/words';
import { volunteerLabel } from '@/parts/volunteer/words';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import { tellGroupChanged } from './changed-group';
import { LeadersSheet } from './LeadersSheet';

/** One group with what one can do, as parts that a page or a pane puts in their places. */
export function useGroup(groupId: string) {
  const { session, me } = useSigned();
  const remote = useRemote(`group.${groupId}.${session?.personId ?? ''}`, () => ask(GetGroup, { params: { groupId } }));
  const [sheet, setSheet] = useState<'join' | 'leave' | 'leaders'>();
  const [busy, setBusy] = useState(false);
  const t = useGroupsText();
  const { language } = useSettings();
  const group = remote.data;
  const send = async (join: boolean) => {
    if (busy) return;
    setBusy(true);
    const outcome = await ask(join ? JoinGroup : LeaveGroup, { params: { groupId }, ...(join && { body: {} }), key: newKey() } as never);
    setBusy(false);
    setSheet(undefined);
    if (!outcome.ok) return toast(refusedWords(outcome.refusal, new Date(), language), 'warn');
    toast(t(join ? 'joined' : 'left'));
    remote.put(outcome.answer as Group);
    tellGroupChanged(outcome.answer as Group);
    void remote.reload();
  };
  const volunteer = me?.hats.some(({ role }) => role === 'volunteer');
  const footer =
    group &&
    (group.mine === 'no' ? (
      <Button grow {...(!volunteer && { disabledReason: t('notVolunteer') })} onPress={() => setSheet('join')}>
        {t('join')}
      </Button>
    ) : (
      <Button grow variant="quiet" onPress={() => setSheet('leave')}>
        {t('leave')}
      </Button>
    ));
  const sheets = group && (
    <>
      <Sheet
        open={sheet === 'join'}
        title={t('joinTitle', { name: group.name })}
        onClose={() => setSheet(undefined)}
        actions={
          <Button grow busy={busy} onPress={() => void send(true)}>
            {t('joinYes')}
          </Button>
        }
      >
        <Part as="p">{t('joinHint')}</Part>
      </Sheet>
      <Sheet
        open={sheet === 'leave'}
        title={t('leaveTitle', { name: group.name })}
        onClose={() => setSheet(undefined)}
        actions={
          <>
            <Button variant="quiet" grow onPress={() => setSheet(undefined)}>
              {t('leaveNo')}
            </Button>
            <Button variant="danger" grow busy={busy} onPress={() => void send(false)}>
              {t('leaveYes')}
            </Button>
          </>
        }
      >
        <Part as="p">{t('leaveHint')}</Part>
      </Sheet>
      {sheet === 'leaders' && (
        <LeadersSheet
          group={group}
          onClose={() => setSheet(undefined)}
          onChanged={(next) => {
            setSheet(undefined);
            toast(t('leadersDone'));
            remote.put(next);
            tellGroupChanged(next);
          }}
          onStale={() => {
            setSheet(undefined);
            toast(t('leadersNewer'), 'warn');
            void remote.reload();
          }}
        />
      )}
    </>
  );
  return { group, body: <GroupBody remote={remote} onLeaders={() => setSheet('leaders')} />, footer, sheet: sheets, reload: remote.reload };
}

function GroupBody({ remote, onLeaders }: { remote: Remote<Group>; onLeaders: () => void }) {
  const t = useGroupsText();
  const { language } = useSettings();
  const group = remote.data;
  if (!group) {
    if (remote.refusal?.status === 404)
      return (
        <EmptyState
          icon="people"
          title={t('gone')}
          hint={t('goneHint')}
          action={<Button onPress={() => open('packages/volunteer/groups/index')}>{t('goneGo')}</Button>}
        />
      );
    return remote.refusal ? <ErrorState onRetry={() => void remote.reload()} /> : <Skeleton />;
  }
  return (
    <>
      <Card as="section" label={group.name} className="stack">
        <Part as="h2" className="h1">
          {group.name}
        </Part>
        <Part className="row">
          <Chip>{volunteerLabel(`groupKind.${group.kind}`, language)}</Chip>
          <Chip icon="pin">{group.areaName}</Chip>
          <Chip icon="people">{t('size', { count: group.size })}</Chip>
          {group.mine !== 'no' && <Chip tone="done">{t(group.mine === 'leader' ? 'mineLeader' : 'mineMember')}</Chip>}
        </Part>
        {group.mine === 'no' && <Part>{t('joinHint')}</Part>}
      </Card>
      {group.mine === 'leader' && (
        <Card as="section" tone="info" label={t('forMembers')} className="stack">
          <Part as="h2" className="h2">
            {t('forMembers')}
          </Part>
          <Part>{t('forMembersHint')}</Part>
          <Button variant="outline" icon="hand" onPress={() => open('packages/volunteer/open/index')}>
            {t('forMembersGo')}
          </Button>
        </Card>
      )}
      {group.members && (
        <Card as="section" label={t('members')} className="stack">
          <Part as="h2" className="h2">
            {t('members')}
          </Part>
          <Part className="sm">{t('membersHint')}</Part>
          {group.members.length > 1 && (
            <Button size="small" variant="outline" icon="people" onPress={onLeaders}>
              {t('leadersChange')}
            </Button>
          )}
          <Part as="ul" className="members">
            {group.members.map((member) => (
              <Part as="li" key={member.personId} className="member">
                <Icon name="me" />
                <Part className="member-words">
                  <Part className="row">
                    <Part as="span" className="b">
                      {member.label}
                    </Part>
                    {member.leads && <Chip tone="main">{t('leader')}</Chip>}
                    {member.paused && <Chip tone="soon">{t('paused')}</Chip>}
                  </Part>
                  <Part as="span" className="sm">
                    {member.skills.map((skill) => helpLabel(`skill.${skill}`, language)).join(language === 'en' ? ', ' : '、') ||
                      t('noSkills')}
                  </Part>
                </Part>
              </Part>
            ))}
          </Part>
        </Card>
      )}
    </>
  );
}
