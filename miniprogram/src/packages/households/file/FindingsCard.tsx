import type { HouseholdRecord } from '@shared/households/household.views';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { useHouseholdText } from '@/i18n/households';
import { QuickWords } from '@/parts/record/QuickWords';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';
import { fieldName, fileLabel, valueWords } from '../words';
import type { FileSheetProps } from './types';

interface FindingsProps {
  record: HouseholdRecord;
  findings: NonNullable<HouseholdRecord['findings']>[number];
  now: Date;
  busy: boolean;
  /** For who may confirm them; the others see that they wait. */
  onSend?: FileSheetProps['onSend'];
}

/** What somebody saw, beside what the file says: taken over one by one, or turned down with a reason. */
export function FindingsCard({ record, findings: { id, by, source, at, words, findings }, now, busy, onSend }: FindingsProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const all = findings.map((_, place) => String(place));
  const [accepted, accept] = useTyped<readonly string[]>(`${record.id}.settle/${id}`, all);
  const [reason, setReason] = useTyped(`${record.id}.settle/${id} why`, '');
  const [tried, setTried] = useState(false);
  const turnsDown = accepted.length < findings.length;
  const missing = turnsDown && [...reason.trim()].length < 2;
  const title = t(onSend ? 'findings' : 'findingsFor');
  const options = findings.map((one, place) => {
    const member = record.memberList?.find(({ memberId }) => memberId === one.memberId);
    const who = member?.name ?? (member && fileLabel(`relation.${member.relation}`, language));
    const name = [who, fieldName(one.field, language)].filter(Boolean).join(' ');
    return {
      value: String(place),
      label: one.minor ? name : `${name}：${valueWords(one.field, one.value, t, language)}`,
      hint: one.minor ? t('findingMinor') : t('findingNow', { value: valueWords(one.field, one.now, t, language) }),
    };
  });
  const settle = () => {
    setTried(true);
    if (missing) return;
    onSend?.('settle', { accept: accepted.map(Number), ...(turnsDown && { reason: reason.trim() }) }, { proposalId: id });
  };
  return (
    <Card as="section" tone="soon" label={title} className="stack">
      <Part as="h3" className="h2">
        {title}
      </Part>
      <Part className="sm">
        {t('findingBy', { by, source: fileLabel(`source.${source}`, language), ago: agoWords(at, now, language) })}
      </Part>
      {words && <Part className="file-words">{words}</Part>}
      {onSend ? (
        <>
          <MultiChoice look="rows" label={t('accept')} values={accepted} options={options} onChange={accept} />
          {turnsDown && (
            <>
              <QuickWords words={t('settleQuick')} value={reason} onChoose={setReason} />
              <TextArea
                label={t('settleReason')}
                maxLength={200}
                value={reason}
                onChange={setReason}
                error={tried && missing ? t('settleReason') : undefined}
              />
            </>
          )}
          <Part className="row">
            <Button busy={busy} onPress={settle}>
              {t('settle')}
            </Button>
          </Part>
        </>
      ) : (
        <Part as="ul" className="col">
          {options.map(({ value, label, hint }) => (
            <Part as="li" key={value}>
              <Part>{label}</Part>
              <Part className="xs">{hint}</Part>
            </Part>
          ))}
        </Part>
      )}
    </Card>
  );
}
