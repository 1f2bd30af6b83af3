import './home.css';
import { label } from '@shared/glossary';
import type { Hat } from '@shared/people/people.contracts';
import { Chip } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useHomeText } from '@/i18n/home';
import { useHat, useSigned } from '@/session';
import { type Language, useSettings } from '@/settings';

export const hatWords = (hat: Hat, language: Language): string =>
  [label(hat.helperKind ? `helperKind.${hat.helperKind}` : `role.${hat.role}`, language), hat.orgName ?? hat.areaName].join(' · ');

/** The role worn now; a tap changes it where there are several. */
export function HatChip({ onChange }: { onChange: () => void }) {
  const t = useHomeText();
  const { language } = useSettings();
  const { me } = useSigned();
  const hat = useHat();
  if (!hat) return null;
  const words = hatWords(hat, language);
  if ((me?.hats.length ?? 0) < 2) return <Chip>{words}</Chip>;
  return (
    <Tap className="hat" onPress={onChange} label={`${words}，${t('changeHat')}`}>
      <Part as="span">{words}</Part>
      <Icon name="down" size="s" />
    </Tap>
  );
}
