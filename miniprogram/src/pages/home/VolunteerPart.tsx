import './home.css';
import { GetMyTasks } from '@shared/help/help.contracts';
import type { HelpSummary } from '@shared/help/help.views';
import type { Profile } from '@shared/people/people.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { open } from '@/device/navigate';
import { useRefresh } from '@/device/refresh';
import { useHomeText } from '@/i18n/home';
import { useSettings } from '@/settings';
import { clockWords, dayWords } from '@/words/words';
import { Doors } from './Doors';
import { PartHead } from './PartHead';

const go = (page: string) => () => open(`packages/volunteer/${page}/index`);

/** Lending a hand: what one is asked, where one goes next, and the ways to the rest; for others the way to join. */
export function VolunteerPart({ me, now }: { me: Profile; now: Date }) {
  const joined = me.hats.some(({ role }) => role === 'volunteer');
  return joined ? <Joined personId={me.personId} now={now} /> : <Joining />;
}

function Joining() {
  const t = useHomeText();
  return (
    <>
      <PartHead title={t('lendHand')} />
      <Doors
        doors={[
          { icon: 'hand', tone: 'done', title: t('doorJoin'), hint: t('doorJoinHint'), onPress: go('join') },
          { icon: 'look', tone: 'info', title: t('doorOpenHelp'), hint: t('doorOpenHelpHint'), onPress: go('open') },
        ]}
      />
    </>
  );
}

function Joined({ personId, now }: { personId: string; now: Date }) {
  const t = useHomeText();
  const { language, care } = useSettings();
  const offered = useRemote(`tasks.offered.${personId}`, () => ask(GetMyTasks, { query: { show: 'offered', limit: 5 } }));
  const coming = useRemote(`tasks.coming.${personId}`, () => ask(GetMyTasks, { query: { show: 'coming', limit: care ? 1 : 3 } }));
  useRefresh(() => Promise.all([offered.reload(), coming.reload()]));
  const [first] = offered.data?.items ?? [];
  const next = coming.data?.items ?? [];
  const until = first?.mine?.until;
  const moment = (at: string) => `${dayWords(at, now, language)} ${clockWords(at)}`;
  return (
    <>
      {first && (
        <Card tone="soon" as="section" label={t('askedHelp', { count: offered.data?.items.length ?? 1 })}>
          <Part className="stack">
            <Part as="h2" className="h2">
              {t('askedHelp', { count: offered.data?.items.length ?? 1 })}：{first.title}
            </Part>
            {until && (
              <Part as="span" className="sm">
                {t('askedHelpHint', { until: moment(until) })}
              </Part>
            )}
            <Button onPress={() => open('packages/volunteer/tasks/index', { show: 'offered' })}>{t('answerOffer')}</Button>
          </Part>
        </Card>
      )}
      <PartHead title={t('lendHand')} more={{ label: t('all'), onPress: go('tasks') }} />
      {next.length > 0 && (
        <Part as="ul" className="stack">
          {next.map((help) => (
            <ComingRow key={help.id} help={help} when={help.slot ? moment(help.slot.start) : ''} />
          ))}
        </Part>
      )}
      <Doors
        doors={[
          { icon: 'hand', tone: 'done', title: t('doorOpenHelp'), hint: t('doorOpenHelpHint'), onPress: go('open') },
          { icon: 'clock', tone: 'info', title: t('doorTasks'), hint: t('doorTasksHint'), onPress: go('tasks') },
          ...(care
            ? []
            : [
                {
                  icon: 'doc' as const,
                  tone: 'main' as const,
                  title: t('doorService'),
                  hint: t('doorServiceHint'),
                  onPress: go('service'),
                },
                {
                  icon: 'people' as const,
                  tone: 'soon' as const,
                  title: t('doorProfile'),
                  hint: t('doorProfileHint'),
                  onPress: go('join'),
                },
              ]),
        ]}
      />
    </>
  );
}

function ComingRow({ help, when }: { help: HelpSummary; when: string }) {
  return (
    <Card as="li" className="wish-row">
      <Part as="span" className="b">
        {when}
      </Part>
      <Part as="h3" className="wish-row-title">
        <Tap className="stretch" onPress={() => open('packages/help/record/index', { id: help.id })}>
          {help.title}
        </Tap>
      </Part>
      <Part as="span" className="sm">
        {[help.askerLabel, help.areaName].filter(Boolean).join(' · ')}
      </Part>
    </Card>
  );
}
