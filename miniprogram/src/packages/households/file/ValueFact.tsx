import type { ValueSource } from '@shared/households/household';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Part, Tap } from '@/components/elements';
import { useHouseholdText } from '@/i18n/households';
import { Fact } from '@/parts/record/Fact';
import { useSettings } from '@/settings';
import { fieldName, fileLabel, valueWords } from '../words';

interface ValueFactProps {
  field: string;
  sourced: { readonly value: unknown; readonly source: ValueSource; readonly on: string; readonly by: string } | undefined;
  /** Opens what it said before. */
  onHistory?: () => void;
}

/** A value; a tap says where it comes from and of which day it is. */
export function ValueFact({ field, sourced, onHistory }: ValueFactProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const [shown, setShown] = useState(false);
  if (!sourced) return null;
  const name = fieldName(field, language);
  return (
    <Fact name={name}>
      <Part className="file-value">
        <Part as="span" className="file-words">
          {valueWords(field, sourced.value, t, language)}
        </Part>
        <Tap className="file-source" expanded={shown} onPress={() => setShown(!shown)}>
          <Part as="span">
            {shown
              ? t('sourceOf', { source: fileLabel(`source.${sourced.source}`, language), day: sourced.on, by: sourced.by })
              : t('sourceShow')}
          </Part>
          <Part as="span" className="sr-only">
            {name}
          </Part>
        </Tap>
        {shown && onHistory && (
          <Part className="row">
            <Button size="small" variant="quiet" label={`${t('before')} ${name}`} onPress={onHistory}>
              {t('before')}
            </Button>
          </Part>
        )}
      </Part>
    </Fact>
  );
}
