import { speeches } from '@shared/help/help-kinds';
import { useState } from 'react';
import { ChoiceGroup } from '@/components/Choice';
import { Part, Tap } from '@/components/elements';
import { useHelpText } from '@/i18n/help';
import { useAskText } from '@/i18n/help-ask';
import { helpLabel, lengthWords } from '@/parts/help/words';
import { fieldId, shapeFor } from './form';
import type { PartProps } from './parts';

const lengths = [30, 60, 90, 120, 180, 240, 480];
const crowds = [1, 2, 3, 4, 6];

/** How long, how many, which language: only if somebody wants to say it; what is usual is taken otherwise. */
export function MorePart({ fields, change, error, language }: PartProps) {
  const t = useAskText();
  const help = useHelpText();
  const { usualMinutes, people } = shapeFor(fields.kind);
  const said = fields.minutes !== undefined || fields.people !== undefined || fields.speech !== undefined;
  const [wanted, setWanted] = useState(false);
  const hint = t('moreHint', { length: lengthWords(usualMinutes, help), count: people });
  if (!said && !wanted)
    return (
      <>
        <Part as="p" className="sm">
          {hint}
        </Part>
        <Tap id={fieldId('/minutes')} className="compose-more" onPress={() => setWanted(true)}>
          {t('moreOpen')}
        </Tap>
      </>
    );
  const words = (minutes: number) => (minutes < 120 ? t('minutes', { minutes }) : t('hours', { hours: minutes / 60 }));
  return (
    <>
      <Part as="p" className="sm">
        {hint}
      </Part>
      <ChoiceGroup
        id={fieldId('/minutes')}
        look="chips"
        label={t('length')}
        optional
        value={fields.minutes === undefined ? undefined : String(fields.minutes)}
        options={lengths.map((minutes) => ({ value: String(minutes), label: words(minutes) }))}
        error={error('/minutes')}
        onChange={(minutes) => change({ minutes: Number(minutes) })}
      />
      <ChoiceGroup
        id={fieldId('/people')}
        look="chips"
        label={t('people')}
        optional
        value={fields.people === undefined ? undefined : String(fields.people)}
        options={crowds.map((count) => ({ value: String(count), label: t('persons', { count }) }))}
        error={error('/people')}
        onChange={(count) => change({ people: Number(count) })}
      />
      <ChoiceGroup
        id={fieldId('/speech')}
        look="chips"
        label={t('speech')}
        value={fields.speech ?? 'any'}
        options={[
          { value: 'any' as const, label: t('speechAny') },
          ...speeches.map((value) => ({ value, label: helpLabel(`speech.${value}`, language) })),
        ]}
        error={error('/speech')}
        onChange={(speech) => change({ speech: speech === 'any' ? undefined : speech })}
      />
    </>
  );
}
