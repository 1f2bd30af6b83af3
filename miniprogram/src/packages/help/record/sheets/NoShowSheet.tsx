import { instantOf } from '@shared/help/when';
import { localDay } from '@shared/time';
import { useState } from 'react';
import { ChoiceGroup } from '@/components/Choice';
import { ClockField } from '@/components/ClockField';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { useHelpText } from '@/i18n/help';
import { useHelpRecordText } from '@/i18n/help-record';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import type { SheetProps } from '../types';

/** Somebody did not come: who, and whether another time would do. */
export function NoShowSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const help = useHelpText();
  const head = `${record.id}.reportNoShow`;
  const away = record.crew.filter(({ log }) => !log);
  const [placeId, setPlace] = useTyped<string | undefined>(`${head}/place`, away.length === 1 ? away[0]?.placeId : undefined);
  const [day, setDay] = useTyped(`${head}/day`, '');
  const [clock, setClock] = useTyped(`${head}/clock`, '');
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (placeId) onSend({ placeId, ...(day && clock && { newStart: instantOf(day, clock) }) });
  };
  return (
    <ActionSheet title={t('noShowTitle')} send={t('noShowYes')} onSend={send} {...{ onClose, busy, now, refusal }}>
      <Part>{t('noShowWords')}</Part>
      <ChoiceGroup
        label={t('noShowWho')}
        value={placeId}
        options={away.map((member) => ({ value: member.placeId, label: member.label }))}
        error={tried && !placeId ? t('fieldMissing') : undefined}
        onChange={setPlace}
      />
      <Part role="group" label={t('noShowNew')} className="col">
        <Part as="span" className="field-label">
          {t('noShowNew')}
        </Part>
        <Part className="two">
          <DateField label={help('day')} optional value={day} from={localDay(now)} onChange={setDay} />
          <ClockField label={help('clock')} optional value={clock} onChange={setClock} />
        </Part>
      </Part>
    </ActionSheet>
  );
}
