import type { AreaView } from '@shared/people/people.contracts';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { whereAmI } from '@/device/place';
import { useVolunteerText } from '@/i18n/volunteer';
import { PlaceLine } from '@/parts/compose/PlaceLine';
import { fieldId, reaches } from './form';
import type { PartProps } from './parts';

const hints = { 1000: 'reachWalk', 3000: 'reachRide', 5000: 'reachFar', 10000: 'reachTown', 100000: 'reachCountyHint' } as const;

/** Where one lives, roughly, and how far one would go. */
export function WherePart({
  fields,
  change,
  error,
  areas,
  onChoosePlace,
}: PartProps & { areas: readonly AreaView[]; onChoosePlace: () => void }) {
  const t = useVolunteerText();
  const [busy, setBusy] = useState(false);
  const [none, setNone] = useState(false);
  const place = areas.find(({ path }) => path === fields.areaPath);
  const locate = async () => {
    setBusy(true);
    const point = await whereAmI();
    setBusy(false);
    setNone(!point);
    if (point) change({ point });
  };
  const nearest = reaches.reduce((best, one) => (Math.abs(one - fields.reachMetres) < Math.abs(best - fields.reachMetres) ? one : best));
  return (
    <>
      <PlaceLine
        id={fieldId('/areaPath')}
        label={t('place')}
        place={place?.name ?? t('placeNone')}
        change={t('placeChange')}
        error={error('/areaPath')}
        onChoose={onChoosePlace}
      />
      <Part id={fieldId('/point')} className="col">
        <Part as="span" className="field-label">
          {t('point')}
        </Part>
        <Part as="span" className="field-hint">
          {t('pointHint')}
        </Part>
        <Part live="polite" className="sm">
          {fields.point ? t('pointSet') : none && t('pointNone')}
        </Part>
        <Part className="row">
          <Button size="small" variant="outline" icon="pin" busy={busy} onPress={() => void locate()}>
            {t(fields.point ? 'pointAgain' : 'pointUse')}
          </Button>
          {fields.point && (
            <Button size="small" variant="quiet" onPress={() => change({ point: undefined })}>
              {t('pointClear')}
            </Button>
          )}
        </Part>
      </Part>
      <Part className="reach">
        <ChoiceGroup
          id={fieldId('/reachMetres')}
          label={t('reach')}
          hint={t(hints[nearest])}
          look="chips"
          value={String(nearest)}
          options={reaches.map((metres) => ({
            value: String(metres),
            label: metres === 100_000 ? t('reachCounty') : t('reachKm', { km: metres / 1000 }),
          }))}
          onChange={(metres) => change({ reachMetres: Number(metres) })}
        />
      </Part>
    </>
  );
}
