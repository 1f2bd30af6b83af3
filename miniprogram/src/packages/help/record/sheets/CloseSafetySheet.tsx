import { GetSafetyReports } from '@shared/help/help-commands.contracts';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { ErrorState, Skeleton } from '@/components/States';
import { Switch } from '@/components/Switch';
import { TextArea } from '@/components/TextField';
import { useHelpRecordText } from '@/i18n/help-record';
import { helpLabel } from '@/parts/help/words';
import { ActionSheet } from '@/parts/record/ActionSheet';
import { useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';
import type { SheetProps } from '../types';

/** What was reported, for the office alone, and what was done about it. */
export function CloseSafetySheet({ record, now, busy, refusal, onSend, onClose }: SheetProps) {
  const t = useHelpRecordText();
  const { language } = useSettings();
  const head = `${record.id}.closeSafety`;
  const reports = useRemote(`safety ${record.id} ${record.version}`, () => ask(GetSafetyReports, { params: { helpId: record.id } }));
  const open = reports.data?.items.filter(({ closedAt }) => !closedAt) ?? [];
  const [picked, setPicked] = useTyped<string | undefined>(`${head}/report`, undefined);
  const reportId = picked ?? (open.length === 1 ? open[0]?.id : undefined);
  const [outcome, setOutcome] = useTyped(`${head}/outcome`, '');
  const [keepApart, setApart] = useTyped(`${head}/apart`, true);
  const [tried, setTried] = useState(false);
  const short = [...outcome.trim()].length < 2;
  const shown = open.find(({ id }) => id === reportId);
  const send = () => {
    setTried(true);
    if (reportId && !short) onSend({ reportId, outcome: outcome.trim(), keepApart });
  };
  return (
    <ActionSheet title={t('closeTitle')} send={t('closeYes')} onSend={send} {...{ onClose, busy, now, refusal }}>
      {reports.refusal ? (
        <ErrorState onRetry={() => void reports.reload()} />
      ) : !reports.data ? (
        <Skeleton cards={1} />
      ) : open.length === 0 ? (
        <Part>{t('closeNone')}</Part>
      ) : (
        <>
          {open.length > 1 && (
            <ChoiceGroup
              label={t('closeWhich')}
              value={reportId}
              options={open.map((one) => ({
                value: one.id,
                label: helpLabel(`safetyKind.${one.kind}`, language),
                hint: t('closeBy', { who: one.byLabel, ago: agoWords(one.at, now, language) }),
              }))}
              error={tried && !reportId ? t('closeMissing') : undefined}
              onChange={setPicked}
            />
          )}
          {shown && (
            <Card tone="fill" className="stack">
              <Part className="b">{helpLabel(`safetyKind.${shown.kind}`, language)}</Part>
              <Part>{shown.words}</Part>
              <Part className="xs">
                {[
                  t('closeBy', { who: shown.byLabel, ago: agoWords(shown.at, now, language) }),
                  shown.about && t('closeAbout', { who: shown.about }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Part>
            </Card>
          )}
          <TextArea
            label={t('closeOutcome')}
            hint={t('closeOutcomeHint')}
            maxLength={300}
            value={outcome}
            onChange={setOutcome}
            error={tried && short ? t('closeMissing') : undefined}
          />
          <Switch label={t('closeApart')} on={keepApart} onChange={setApart} />
        </>
      )}
    </ActionSheet>
  );
}
