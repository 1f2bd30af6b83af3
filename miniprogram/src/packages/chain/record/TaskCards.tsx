import './chain.css';
import type { AidChain, ChainTaskView } from '@shared/chain/chain.contracts';
import { saidOutcome } from '@shared/chain/chain-said';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { DueMark } from '@/components/DueMark';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { open } from '@/device/navigate';
import { useChainText } from '@/i18n/chain';
import { useSettings } from '@/settings';
import { dayWords } from '@/words/words';
import { chainLabel, kindIcons, pageOf } from '../words';

/** One thing of the chain: its kind, stage, who has it and by when; a tap opens it where one may. */
export function TaskCard({ task, now, top }: { task: ChainTaskView; now: Date; top?: boolean }) {
  const t = useChainText();
  const { language } = useSettings();
  const kind = chainLabel(`chainKind.${task.kind}`, language);
  const title = task.title ?? kind;
  const outcome = task.outcome && saidOutcome(task.kind, task.outcome, language);
  return (
    <Card as="li" tone={top ? (task.broken ? 'soon' : 'info') : 'plain'} className="chain-task">
      <Part className="row">
        <Icon name={kindIcons[task.kind]} />
        <Part as="span" className="sm">
          {kind}
        </Part>
        <Chip tone="info">{chainLabel(`chainStage.${task.stage}`, language)}</Chip>
        {task.broken && (
          <Chip tone="soon" icon="warn">
            {chainLabel(`chainBroken.${task.broken}`, language)}
          </Chip>
        )}
        {task.open && task.dueAt && (
          <Part as="span" className="end">
            <DueMark at={task.dueAt} now={now} />
          </Part>
        )}
      </Part>
      <Part as="h3" className="h2">
        {task.record ? (
          <Tap className="stretch chain-open" onPress={() => open(...pageOf(task.kind, task.id))}>
            {title}
          </Tap>
        ) : (
          title
        )}
      </Part>
      <Part as="span" className="sm">
        {task.open
          ? task.owner
            ? t('owner', { who: task.owner })
            : task.broken === 'nobody'
              ? t('nobody')
              : ''
          : [outcome, dayWords(task.changedAt, now, language)].filter(Boolean).join(' · ')}
      </Part>
      {task.visitId && (
        <Part className="row chain-from">
          <Button size="small" variant="quiet" icon="home" onPress={() => open(...pageOf('visit', task.visitId ?? ''))}>
            {t('fromVisit')}
          </Button>
        </Part>
      )}
    </Card>
  );
}

/** What is open, the first to be done on top, then what has ended. */
export function TaskCards({ chain, now }: { chain: AidChain; now: Date }) {
  const t = useChainText();
  const opened = chain.tasks.filter((task) => task.open);
  const ended = chain.tasks.filter((task) => !task.open);
  return (
    <>
      {opened.length > 0 && (
        <Part as="section" label={t('open')} className="stack">
          <Part as="h2" className="h2">
            {t('open')}
          </Part>
          <Part as="ul" className="stack">
            {opened.map((task, at) => (
              <TaskCard key={`${task.kind} ${task.id}`} task={task} now={now} top={at === 0} />
            ))}
          </Part>
        </Part>
      )}
      {ended.length > 0 && (
        <Part as="section" label={t('ended')} className="stack">
          <Part as="h2" className="h2">
            {t('ended')}
          </Part>
          <Part as="ul" className="stack">
            {ended.map((task) => (
              <TaskCard key={`${task.kind} ${task.id}`} task={task} now={now} />
            ))}
          </Part>
          {chain.more && (
            <Part as="p" className="sm">
              {t('more')}
            </Part>
          )}
        </Part>
      )}
    </>
  );
}
