import '@/parts/help/help.css';
import type { AnswerOf } from '@shared/contract';
import type { GetMyService } from '@shared/service/service.contracts';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { useServiceText } from '@/i18n/volunteer-service';
import { KindIcon } from '@/parts/help/KindIcon';
import { helpLabel } from '@/parts/help/words';
import { useLength } from '@/parts/record/length';
import { serviceLabel } from '@/parts/volunteer/words';
import { useSettings } from '@/settings';
import { clockWords, dayWords } from '@/words/words';

export type Service = AnswerOf<typeof GetMyService>['items'][number];

interface ServiceRowProps {
  record: Service;
  now: Date;
  /** A correction of this record is known. */
  corrected: boolean;
  onOpen: (helpId: string) => void;
}

/** One confirmed piece of help, or a correction with its reason. */
export function ServiceRow({ record, now, corrected, onOpen }: ServiceRowProps) {
  const t = useServiceText();
  const length = useLength();
  const { language } = useSettings();
  const day = dayWords(record.from, now, language);
  const { correction } = record;
  const title = helpLabel(`helpKind.${record.kind}`, language);
  if (correction) {
    const minutes = Math.abs(record.minutes);
    const change = t(record.minutes < 0 ? 'minus' : 'plus', { minutes });
    return (
      <Card as="li" tone="fill" className="col">
        <Part className="row">
          <Chip tone="soon">{serviceLabel('service.correction', language)}</Chip>
          <Part as="span" className="b grow">
            {t('correctionOf', { day, minutes: change })}
          </Part>
        </Part>
        <Part as="span" className="sm">
          {t('correctionWhy', { reason: correction.reason, by: correction.by })}
        </Part>
      </Card>
    );
  }
  return (
    <Card as="li" className="help-row">
      <Part className="help-row-head">
        <Part as="span" className="help-kind">
          <KindIcon kind={record.kind} />
        </Part>
        <Part className="help-row-side">
          <Part className="help-row-words">
            <Part as="h3" className="help-row-title">
              <Tap className="help-open" onPress={() => onOpen(record.helpId)}>
                {title}
              </Tap>
            </Part>
            <Part as="span" className="sm">
              {[t('when', { day, from: clockWords(record.from), to: clockWords(record.to) }), record.areaName].join(' · ')}
            </Part>
          </Part>
          <Part as="span" className="h2">
            {length(record.minutes)}
          </Part>
        </Part>
      </Part>
      {record.words && <Part>{record.words}</Part>}
      <Part className="row">
        <Chip tone="done" icon="check">
          {serviceLabel(`service.confirmedBy.${record.confirmedBy}`, language)}
        </Chip>
        <Part as="span" className="xs">
          {t('confirmed', { day: dayWords(record.confirmedAt, now, language) })}
        </Part>
        {record.groupLabel && <Chip icon="people">{t('withGroup', { group: record.groupLabel })}</Chip>}
        {corrected && <Chip tone="soon">{t('correctedNote')}</Chip>}
      </Part>
    </Card>
  );
}
