import type { DriveView } from '@shared/visits/visit.views';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { useVisitText } from '@/i18n/visits';
import { useSettings } from '@/settings';
import { PartsBar } from './PartsBar';
import { dayName, visitLabel } from './words';

export const driveTones = { filling: 'info', running: 'main', ending: 'info', ended: 'plain' } as const;

export const driveWords = (drive: DriveView, t: ReturnType<typeof useVisitText>): string =>
  drive.state === 'filling'
    ? t('driveFilling', { all: drive.households })
    : t('driveProgress', { all: drive.households, done: drive.done });

/** A drive in a list: where, when, how far. */
export function DriveCard({
  drive,
  now,
  selected,
  onOpen,
}: {
  drive: DriveView;
  now: Date;
  selected: boolean;
  onOpen: (id: string) => void;
}) {
  const t = useVisitText();
  const { language } = useSettings();
  return (
    <Card as="li" className={`visit-row ${selected ? 'card-selected' : ''}`}>
      <Part className="row">
        <Chip tone={driveTones[drive.state]}>{visitLabel(`driveState.${drive.state}`, language)}</Chip>
        <Part as="span" className="sm">
          {t('driveDays', { from: dayName(drive.from, now, language), until: dayName(drive.until, now, language) })}
        </Part>
      </Part>
      <Part as="h3" className="visit-title">
        <Tap className="visit-open" current={selected ? 'page' : undefined} onPress={() => onOpen(drive.id)}>
          {drive.name}
        </Tap>
      </Part>
      <Part as="span" className="sm">
        {drive.areaName}
      </Part>
      <Part as="span" className="b">
        {driveWords(drive, t)}
      </Part>
      <PartsBar drive={drive} />
    </Card>
  );
}
