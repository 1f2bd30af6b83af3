import { GetGroup, GetGroups } from '@shared/volunteers/volunteer.contracts';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { ChoiceGroup, MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { ErrorState, Skeleton } from '@/components/States';
import { useHelpRecordText } from '@/i18n/help-record';
import { helpLabel } from '@/parts/help/words';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import type { SheetProps } from '../types';
import { StartFields, useStart } from './StartFields';

/** A leader says yes for members of one group: which group, who goes, and when if no hour is agreed. */
export function GroupSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const head = `${record.id}.acceptForGroup`;
  const groups = useRemote('groups led', () => ask(GetGroups, { query: { limit: 50 } }));
  const led = groups.data?.items.filter(({ mine }) => mine === 'leader') ?? [];
  const [picked, setPicked] = useTyped<string | undefined>(`${head}/group`, undefined);
  const groupId = picked ?? led[0]?.groupId;
  const [members, setMembers] = useTyped<string[]>(`${head}/members`, []);
  const [tried, setTried] = useState(false);
  const start = useStart(record, head, now);
  const send = () => {
    setTried(true);
    if (start.ready() && groupId && members.length > 0) onSend({ groupId, memberIds: members, ...start.body });
  };
  return (
    <ActionSheet title={t('groupTitle')} send={t('groupYes')} onSend={send} {...{ onClose, busy, now, refusal }}>
      <Part className="h2">{record.title}</Part>
      {groups.refusal ? (
        <ErrorState onRetry={() => void groups.reload()} />
      ) : !groups.data ? (
        <Skeleton cards={1} />
      ) : led.length === 0 ? (
        <Part>{t('groupNone')}</Part>
      ) : (
        <>
          {led.length > 1 && (
            <ChoiceGroup
              label={t('groupWhich')}
              value={groupId}
              options={led.map((group) => ({ value: group.groupId, label: group.name, hint: group.areaName }))}
              onChange={(next) => {
                setPicked(next);
                setMembers([]);
              }}
            />
          )}
          {groupId && (
            <Members
              key={groupId}
              groupId={groupId}
              hint={t('groupMembersHint', { count: Math.max(0, record.people - record.crew.length) })}
              values={members}
              onChange={setMembers}
              {...(tried && members.length === 0 && { error: t('groupMissing') })}
            />
          )}
          {start.needed && <StartFields record={record} now={now} start={start} />}
        </>
      )}
      <Part className="sm">{t('acceptFree')}</Part>
    </ActionSheet>
  );
}

interface MembersProps {
  groupId: string;
  hint: string;
  values: string[];
  onChange: (values: string[]) => void;
  error?: string;
}

function Members({ groupId, hint, values, onChange, error }: MembersProps) {
  const t = useHelpRecordText();
  const { language } = useSettings();
  const group = useRemote(`group ${groupId}`, () => ask(GetGroup, { params: { groupId } }));
  if (group.refusal) return <ErrorState onRetry={() => void group.reload()} />;
  if (!group.data) return <Skeleton cards={1} />;
  const ready = (group.data.members ?? []).filter(({ paused }) => !paused);
  return (
    <MultiChoice
      look="rows"
      label={t('groupMembers')}
      hint={hint}
      values={values}
      options={ready.map((member) => ({
        value: member.personId,
        label: member.label,
        hint: member.skills.map((skill) => helpLabel(`skill.${skill}`, language)).join('、'),
      }))}
      onChange={onChange}
      {...(error && { error })}
    />
  );
}
