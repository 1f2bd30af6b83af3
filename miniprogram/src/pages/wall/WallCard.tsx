import { label } from '@shared/glossary';
import type { WishSummary } from '@shared/wishes/wish.views';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { useWallText } from '@/i18n/wall';
import { useSettings } from '@/settings';
import { agoWords, helperWords, moneyWords, shortWords, wisherWords, withinWords } from '@/words/words';

interface WallCardProps {
  wish: WishSummary;
  now: Date;
  selected: boolean;
  /** `act` says what the reader means to do there. */
  onOpen: (id: string, act?: 'claim' | 'joinWaitingList') => void;
}

const urgencyTones = { urgent: 'main', soon: 'soon', normal: 'plain' } as const;

/** A wish on the wall, as what it is now: waiting, promised, or fulfilled with thanks. */
export function WallCard({ wish, now, selected, onOpen }: WallCardProps) {
  const fulfilled = wish.status === 'confirmed' || wish.status === 'closed';
  const Body = fulfilled ? Fulfilled : Waiting;
  return (
    <Card as="li" tone={fulfilled ? 'done' : 'plain'} className={`wall-card ${selected ? 'wall-card-on' : ''}`}>
      <Tap current={selected ? 'page' : undefined} onPress={() => onOpen(wish.id)} className="wall-open">
        <Body wish={wish} now={now} />
      </Tap>
      {!fulfilled && <Foot wish={wish} onOpen={onOpen} />}
    </Card>
  );
}

interface BodyProps {
  wish: WishSummary;
  now: Date;
}

function Waiting({ wish, now }: BodyProps) {
  const { language } = useSettings();
  return (
    <>
      <Part as="span" className="wall-top">
        <Chip tone="main">{label(`campaign.${wish.campaign}`, language)}</Chip>
        <Part as="span" className="xs">
          {wish.areaName}
        </Part>
        <Part as="span" className="end">
          <Chip tone={urgencyTones[wish.urgency]} icon="clock">
            {(wish.neededBy && wish.status === 'open' && withinWords(wish.neededBy, now, language)) ||
              label(`urgency.${wish.urgency}`, language)}
          </Chip>
        </Part>
      </Part>
      <Part as="span" className="wall-title">
        {wish.title}
      </Part>
      <Part as="span" className="wall-story">
        {shortWords(wish.story, 88)}
      </Part>
    </>
  );
}

function Fulfilled({ wish, now }: BodyProps) {
  const t = useWallText();
  const { language } = useSettings();
  const helper = wish.holder ? helperWords(wish.holder, language) : '';
  return (
    <>
      <Part as="span" className="wall-top">
        <Chip tone="done" icon="check">
          {t('done')}
        </Chip>
        <Part as="span" className="xs">
          {`${wish.areaName} · ${agoWords(wish.changedAt, now, language)}`}
        </Part>
      </Part>
      <Part as="span" className="wall-title">
        {wish.thanks ? `“${wish.thanks}”` : wish.title}
      </Part>
      <Part as="span" className="wall-story">
        {wish.thanks ? `${t('thanksFrom', { wisher: wisherWords(wish, language), helper })} · ${wish.title}` : t('thanksPlain', { helper })}
      </Part>
    </>
  );
}

function Foot({ wish, onOpen }: Pick<WallCardProps, 'wish' | 'onOpen'>) {
  const t = useWallText();
  const { language } = useSettings();
  const category = label(`category.${wish.category}`, language);
  const cost = wish.estimatedYuan > 0 ? t('about', { money: moneyWords(wish.estimatedYuan), category }) : t('free', { category });
  const helper = wish.holder && helperWords(wish.holder, language);
  const waiting = wish.waiting > 0 ? t('queue', { count: wish.waiting }) : t('queueNone');
  return (
    <Part className="wall-foot">
      <Part className="wall-cost">
        <Part>{cost}</Part>
        {helper && <Part>{wish.status === 'claimed' ? t('claimedBy', { helper }) : t('confirming')}</Part>}
      </Part>
      {wish.status === 'open' && (
        <Button size="small" label={`${t('claim')}：${wish.title}`} onPress={() => onOpen(wish.id, 'claim')}>
          {t('claim')}
        </Button>
      )}
      {(wish.status === 'claimed' || wish.status === 'offered') && !wish.holder?.mine && (
        <Button size="small" variant="quiet" label={`${waiting}：${wish.title}`} onPress={() => onOpen(wish.id, 'joinWaitingList')}>
          {waiting}
        </Button>
      )}
    </Part>
  );
}
