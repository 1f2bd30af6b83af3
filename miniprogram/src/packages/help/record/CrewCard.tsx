import './help-record.css';
import type { CrewView, HelpRecord } from '@shared/help/help.views';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useHelpRecordText } from '@/i18n/help-record';
import { momentWords } from '@/parts/help/words';
import { MediaShow } from '@/parts/media/MediaShow';
import { useLength } from '@/parts/record/length';
import { useSettings } from '@/settings';
import { agoWords, clockWords } from '@/words/words';

function Member({ member, now }: { member: CrewView; now: Date }) {
  const t = useHelpRecordText();
  const length = useLength();
  const { language } = useSettings();
  const { log, arrivedAt } = member;
  return (
    <Part as="li" className="crew-member">
      <Part as="span" className="crew-face">
        <Icon name={log ? 'check' : arrivedAt ? 'pin' : 'me'} />
      </Part>
      <Part className="crew-words">
        <Part className="row">
          <Part as="span" className="h2">
            {member.label || t('crewSomebody')}
          </Part>
          {member.mine && <Chip tone="main">{t('crewMine')}</Chip>}
          {member.groupLabel && (
            <Chip tone="info" icon="people">
              {member.groupLabel}
            </Chip>
          )}
        </Part>
        <Part as="span" className="sm">
          {arrivedAt
            ? t('crewArrived', { at: momentWords(arrivedAt, now, language) })
            : t('crewAccepted', { ago: agoWords(member.acceptedAt, now, language) })}
        </Part>
        {log && (
          <>
            <Part className="row">
              <Part as="span" className="b">
                {t('crewLogged', { from: clockWords(log.from), to: clockWords(log.to), length: length(log.minutes) })}
              </Part>
              <Chip tone={log.done === 'fully' ? 'done' : 'soon'}>{t(log.done === 'fully' ? 'crewFully' : 'crewPartly')}</Chip>
            </Part>
            {log.words && <Part className="record-quote">{log.words}</Part>}
            <MediaShow media={log.media} />
          </>
        )}
      </Part>
    </Part>
  );
}

const searching: readonly HelpRecord['status'][] = ['open', 'matched', 'underWay'];

/** Who comes, when they arrived and what they did; empty places while people are looked for. */
export function CrewCard({ record, now }: { record: HelpRecord; now: Date }) {
  const t = useHelpRecordText();
  const free = searching.includes(record.status) ? Math.max(0, record.people - record.crew.length) : 0;
  if (record.crew.length === 0 && free === 0) return null;
  return (
    <Card as="section" label={t('crew')}>
      <Part as="h3" className="h2">
        {t('crew')}
      </Part>
      <Part as="ul">
        {record.crew.map((member) => (
          <Member key={member.placeId} member={member} now={now} />
        ))}
        {free > 0 && (
          <Part as="li" className="crew-member crew-free">
            <Part as="span" className="crew-face">
              <Icon name="plus" />
            </Part>
            <Part className="crew-words">
              {record.crew.length === 0 && <Part as="span">{t('crewNone')}</Part>}
              <Part as="span" className="sm">
                {t('crewFree', { count: free })}
              </Part>
            </Part>
          </Part>
        )}
      </Part>
    </Card>
  );
}
