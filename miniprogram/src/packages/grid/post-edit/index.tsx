import '@/parts/grid/grid.css';
import type { AnswerOf } from '@shared/contract';
import { duties, weekdays } from '@shared/grid/grid';
import { ChangePost, GetPostForm } from '@shared/grid/grid.contracts';
import type { PostForm } from '@shared/grid/grid.views';
import { useRouter } from '@tarojs/taro';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ChoiceGroup, MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { ErrorState, Skeleton } from '@/components/States';
import { Switch } from '@/components/Switch';
import { TextArea, TextField } from '@/components/TextField';
import { useGridText } from '@/i18n/grid';
import { HoursField, hoursFit } from '@/parts/grid/HoursField';
import { gridLabel, gridRefused } from '@/parts/grid/words';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { EditScreen } from '../EditScreen';
import { useEdit } from '../use-edit';

type Read = AnswerOf<typeof GetPostForm>;
type Member = PostForm['members'][number];
const most = 12;

/** The notice of an area, to be put up or changed by its office. */
export default function PostEditPage() {
  const t = useGridText();
  const now = useNow();
  const { language } = useSettings();
  const { area = '' } = useRouter().params;
  const path = decodeURIComponent(area);
  const found = useRemote<Read>(`post.form.${path}`, () => ask(GetPostForm, { query: { area: path } }));
  if (found.data) return <Form path={path} read={found.data} />;
  return (
    <Screen title={t('editPost')}>
      {found.refusal ? <ErrorState hint={gridRefused(found.refusal, now, language)} onRetry={() => void found.reload()} /> : <Skeleton />}
    </Screen>
  );
}

function Form({ path, read }: { path: string; read: Read }) {
  const t = useGridText();
  const { language } = useSettings();
  const { session } = useSigned();
  const edit = useEdit<PostForm>({
    kind: `post.${session?.personId ?? ''}.${path}`,
    stored: read,
    latest: () => ask(GetPostForm, { query: { area: path } }),
    problems: ({ members, hours }) => {
      const nameless = members.findIndex(({ name }) => name.trim() === '');
      return {
        ...(nameless >= 0 && { [`/members/${nameless}/name`]: t('missingName') }),
        ...(!hoursFit(hours) && { '/hours': t('badTime') }),
      };
    },
    send: (form, seen, key) => ask(ChangePost, { body: { ...form, area: path }, key, seen }),
    speaking: /^\/(members\/\d+\/(name|words|phone)|phone|address|reach|note)$/,
    saved: t('postSaved'),
  });
  const { form, change, field, faults } = edit;
  const put = (at: number, part: Partial<Member>) =>
    change({ members: form.members.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  const names = {
    members: t('members'),
    phone: t('officePhone'),
    hours: t('hours'),
    address: t('address'),
    reach: t('reach'),
    patrolDays: t('patrol'),
    note: t('note'),
  };
  const days = weekdays.map((day) => ({ value: String(day), label: gridLabel(`weekday.${day}`, language) }));
  return (
    <EditScreen title={`${t('editPost')} ${read.areaName}`} edit={edit} names={names}>
      <Part as="p" className="sm">
        {t('editPostHint')}
      </Part>
      {form.members.map((one, at) => {
        const who = t('member', { n: at + 1 });
        return (
          <Card key={`${at}`} as="section" label={who} className="stack">
            <Part as="h2" className="h2">
              {who}
            </Part>
            <TextField
              label={t('fullName')}
              maxLength={20}
              value={one.name}
              error={faults[`/members/${at}/name`]}
              onChange={(name) => put(at, { name })}
            />
            <ChoiceGroup
              label={t('duty')}
              look="chips"
              options={duties.map((value) => ({ value, label: gridLabel(`duty.${value}`, language) }))}
              value={one.duty}
              onChange={(duty) => put(at, { duty })}
            />
            <TextField
              label={t('memberPhone')}
              optional
              maxLength={20}
              value={one.phone ?? ''}
              error={faults[`/members/${at}/phone`]}
              onChange={(phone) => put(at, { phone })}
            />
            <TextField
              label={t('memberWords')}
              optional
              maxLength={60}
              value={one.words ?? ''}
              error={faults[`/members/${at}/words`]}
              onChange={(words) => put(at, { words })}
            />
            <Switch label={t('named')} hint={t('namedHint')} on={one.named} onChange={(named) => put(at, { named })} />
            <Button
              size="small"
              variant="quiet"
              icon="trash"
              onPress={() => change({ members: form.members.filter((_, place) => place !== at) })}
            >
              {t('removeMember', { name: one.name || who })}
            </Button>
          </Card>
        );
      })}
      {form.members.length < most && (
        <Button
          variant="quiet"
          icon="plus"
          onPress={() => change({ members: [...form.members, { duty: 'gridWorker', name: '', named: false }] })}
        >
          {t('addMember')}
        </Button>
      )}
      <Card className="stack">
        <TextField label={t('officePhone')} maxLength={20} {...field('phone')} />
        <TextField label={t('address')} maxLength={100} {...field('address')} />
        <TextArea label={t('reach')} optional maxLength={200} {...field('reach')} />
        <HoursField {...field('hours')} />
        <MultiChoice
          label={t('patrol')}
          optional
          options={days}
          values={form.patrolDays.map(String)}
          onChange={(chosen) => change({ patrolDays: chosen.map(Number).sort() })}
        />
        <TextArea label={t('note')} optional maxLength={200} {...field('note')} />
      </Card>
    </EditScreen>
  );
}
