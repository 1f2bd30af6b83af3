import { safetyKinds } from '@shared/help/help-commands.contracts';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useHelpRecordText } from '@/i18n/help-record';
import { helpLabel } from '@/parts/help/words';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import type { SheetProps } from '../types';

type SafetyKind = (typeof safetyKinds)[number];
const unsure = 'unsure';
const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => {});

/** Something was not right: whom to call first, who reads this, then what happened. Calm and short. */
export function SafetySheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const { language } = useSettings();
  const head = `${record.id}.reportSafety`;
  const others = record.crew.filter(({ mine }) => !mine);
  const asks = record.relation !== 'crew' && others.length > 0;
  const [kind, setKind] = useTyped<SafetyKind | undefined>(`${head}/kind`, undefined);
  const [words, setWords] = useTyped(`${head}/words`, '');
  const [placeId, setPlace] = useTyped<string>(`${head}/place`, others.length === 1 ? (others[0]?.placeId ?? unsure) : unsure);
  const [tried, setTried] = useState(false);
  const short = [...words.trim()].length < 2;
  const send = () => {
    setTried(true);
    if (kind && !short) onSend({ kind, words: words.trim(), ...(asks && placeId !== unsure && { placeId }) });
  };
  return (
    <ActionSheet title={t('safetyTitle')} send={t('safetyYes')} onSend={send} {...{ onClose, busy, now, refusal }}>
      <Part>{t('safetyCalm')}</Part>
      <Card tone="soon" className="stack">
        <Part className="b">{t('safetyDanger')}</Part>
        <Button icon="phone" onPress={() => call('110')}>
          {t('safetyCall')}
        </Button>
        <Button variant="outline" icon="phone" onPress={() => call('12345')}>
          {t('safetyHotline')}
        </Button>
      </Card>
      <ChoiceGroup
        look="chips"
        label={t('safetyKind')}
        value={kind}
        options={safetyKinds.map((value) => ({ value, label: helpLabel(`safetyKind.${value}`, language) }))}
        error={tried && !kind ? t('safetyMissing') : undefined}
        onChange={setKind}
      />
      {asks && (
        <ChoiceGroup
          look="chips"
          label={t('safetyWho')}
          value={placeId}
          options={[...others.map((member) => ({ value: member.placeId, label: member.label })), { value: unsure, label: t('safetyAll') }]}
          onChange={setPlace}
        />
      )}
      <TextArea
        label={t('safetyWords')}
        hint={t('safetyWordsHint')}
        maxLength={500}
        value={words}
        onChange={setWords}
        error={tried && short ? t('safetyMissing') : undefined}
      />
    </ActionSheet>
  );
}
