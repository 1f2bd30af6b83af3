import type { SuggestionRecord } from '@shared/suggestions/suggestion.contracts';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { ChoiceGroup } from '@/components/Choice';
import { Sheet } from '@/components/Sheet';
import { TextArea } from '@/components/TextField';
import { useFrameText } from '@/i18n/frame';
import { useSuggestionText } from '@/i18n/suggestions';
import { useTyped } from '@/parts/record/typed';

interface HandOnSheetProps {
  id: string;
  desks: NonNullable<SuggestionRecord['desks']>;
  open: boolean;
  busy: boolean;
  error: string | undefined;
  onSend: (body: { areaPath: string; reason: string }) => void;
  onClose: () => void;
}

/** To a desk of its own line that is not the one complained of. */
export function HandOnSheet({ id, desks, open, busy, error, onSend, onClose }: HandOnSheetProps) {
  const t = useSuggestionText();
  const missingWords = useFrameText()('reasonMissing');
  const [desk, setDesk] = useState<string>();
  const [reason, setReason] = useTyped(`${id}.handOn/reason`, '');
  const [tried, setTried] = useState(false);
  const chosen = desk ?? (desks.length === 1 ? desks[0]?.areaPath : undefined);
  const short = [...reason.trim()].length < 2;
  return (
    <Sheet
      open={open}
      title={t('doHandOn')}
      onClose={onClose}
      actions={
        <Button grow busy={busy} onPress={() => (short || !chosen ? setTried(true) : onSend({ areaPath: chosen, reason: reason.trim() }))}>
          {t('handOnSend')}
        </Button>
      }
    >
      <ChoiceGroup
        label={t('handOnTo')}
        hint={t('handOnHint')}
        options={desks.map(({ areaPath, label }) => ({ value: areaPath, label }))}
        value={chosen}
        onChange={setDesk}
        error={tried && !chosen ? t('handOnTo') : undefined}
      />
      <TextArea
        label={t('handOnReason')}
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={tried && short ? missingWords : error}
      />
    </Sheet>
  );
}
