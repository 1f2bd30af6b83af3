import { label } from '@shared/glossary';
import { type Channel, channels } from '@shared/help/help';
import { type Campaign, campaigns, type WishCategory, wishCategories } from '@shared/terms';
import { useState } from 'react';
import { ChoiceGroup } from '@/components/Choice';
import { NumberField, TextArea, TextField } from '@/components/TextField';
import { useFrameText } from '@/i18n/frame';
import { useHelpRecordText } from '@/i18n/help-record';
import { helpLabel } from '@/parts/help/words';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';
import type { SheetProps } from '../types';

const hints = { wish: 'convertWish', aidApplication: 'convertAid', clue: 'convertClue' } as const;

/** Handing on without typing again: where it goes and why; a wish needs a line more, filled in as far as known. */
export function ConvertSheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const frame = useFrameText();
  const { language } = useSettings();
  const head = `${record.id}.convert`;
  const [channel, setChannel] = useTyped<Channel | undefined>(`${head}/channel`, undefined);
  const [reason, setReason] = useTyped(`${head}/reason`, '');
  const [title, setTitle] = useTyped(`${head}/title`, (record.title || record.words).slice(0, 30));
  const [campaign, setCampaign] = useTyped<Campaign>(`${head}/campaign`, 'goodwill');
  const [category, setCategory] = useTyped<WishCategory | undefined>(`${head}/category`, undefined);
  const [estimatedYuan, setYuan] = useTyped<number | undefined>(`${head}/yuan`, undefined);
  const [tried, setTried] = useState(false);
  const short = [...reason.trim()].length < 2;
  const shortTitle = [...title.trim()].length < 2;
  const lacking = (missing: boolean) => (tried && missing ? t('fieldMissing') : undefined);
  const atField = (field: string) => (refusal?.field === field ? refusedWords(refusal, now, language) : undefined);
  const shown = ['/reason', '/wish/title', '/wish/estimatedYuan', '/wish/category'];
  const send = () => {
    setTried(true);
    if (!channel || short) return;
    if (channel !== 'wish') return onSend({ channel, reason: reason.trim() });
    if (!shortTitle && category && estimatedYuan !== undefined)
      onSend({ channel, reason: reason.trim(), wish: { title: title.trim(), campaign, category, estimatedYuan } });
  };
  return (
    <ActionSheet
      title={t('convertTitle')}
      send={t('convertYes')}
      onSend={send}
      refusal={shown.some(atField) ? undefined : refusal}
      {...{ onClose, busy, now }}
    >
      <ChoiceGroup
        label={t('convertChannel')}
        value={channel}
        options={channels.map((value) => ({ value, label: helpLabel(`channel.${value}`, language), hint: t(hints[value]) }))}
        error={tried && !channel ? t('convertMissing') : undefined}
        onChange={setChannel}
      />
      {channel === 'wish' && (
        <>
          <TextField
            label={t('wishTitle')}
            hint={t('triageNameHint')}
            maxLength={30}
            value={title}
            error={lacking(shortTitle) ?? atField('/wish/title')}
            onChange={setTitle}
          />
          <ChoiceGroup
            look="chips"
            label={t('wishCategory')}
            value={category}
            options={wishCategories.map((value) => ({ value, label: label(`category.${value}`, language) }))}
            error={lacking(!category) ?? atField('/wish/category')}
            onChange={setCategory}
          />
          <ChoiceGroup
            look="chips"
            label={t('wishCampaign')}
            value={campaign}
            options={campaigns.map((value) => ({ value, label: label(`campaign.${value}`, language) }))}
            onChange={setCampaign}
          />
          <NumberField
            label={t('wishMoney')}
            value={estimatedYuan}
            error={lacking(estimatedYuan === undefined) ?? atField('/wish/estimatedYuan')}
            onChange={setYuan}
          />
        </>
      )}
      <TextArea
        label={t('convertReason')}
        hint={t('convertReasonHint')}
        maxLength={200}
        value={reason}
        error={tried && short ? frame('reasonMissing') : atField('/reason')}
        onChange={setReason}
      />
    </ActionSheet>
  );
}
