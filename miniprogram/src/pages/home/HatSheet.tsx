import { TapCard } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Sheet } from '@/components/Sheet';
import { toast } from '@/components/Toast';
import { useHomeText } from '@/i18n/home';
import { useHat, useSigned, wearHat } from '@/session';
import { useSettings } from '@/settings';
import { hatWords } from './HatChip';

/** All roles one holds, to choose which home page to see; buttons rather than radios, for to choose is to go. */
export function HatSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useHomeText();
  const { language } = useSettings();
  const { me } = useSigned();
  const worn = useHat();
  return (
    <Sheet open={open} title={t('changeHat')} onClose={onClose}>
      <Part as="p" className="sm">
        {t('hatHint')}
      </Part>
      <Part as="ul" className="stack">
        {me?.hats.map((hat, index) => (
          <Part as="li" key={`${hat.role}.${hat.areaPath}.${hat.helperKind ?? hat.orgId ?? ''}`}>
            <TapCard
              className="hat-choice"
              selected={hat === worn}
              onPress={() => {
                onClose();
                if (hat === worn) return;
                wearHat(index);
                toast(t('hatNow', { hat: hatWords(hat, language) }));
              }}
            >
              <Part as="span" className="grow">
                {hatWords(hat, language)}
              </Part>
              {hat === worn && <Icon name="check" />}
            </TapCard>
          </Part>
        ))}
      </Part>
    </Sheet>
  );
}
