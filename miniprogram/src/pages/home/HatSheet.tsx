import { ChoiceGroup } from '@/components/Choice';
import { Sheet } from '@/components/Sheet';
import { useHomeText } from '@/i18n/home';
import { useSigned, wearHat } from '@/session';
import { useSettings } from '@/settings';
import { hatWords } from './HatChip';

/** All roles one holds, to choose which home page to see. */
export function HatSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useHomeText();
  const { language } = useSettings();
  const { me, hat } = useSigned();
  return (
    <Sheet open={open} title={t('changeHat')} onClose={onClose}>
      <ChoiceGroup
        label={t('changeHat')}
        hint={t('hatHint')}
        value={String(hat)}
        options={(me?.hats ?? []).map((one, index) => ({ value: String(index), label: hatWords(one, language) }))}
        onChange={(value) => {
          wearHat(Number(value));
          onClose();
        }}
      />
    </Sheet>
  );
}
