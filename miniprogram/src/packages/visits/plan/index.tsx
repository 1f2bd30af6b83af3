import { localDay } from '@shared/time';
import { daysAfter } from '@shared/visits/rhythm';
import { PlanVisit } from '@shared/visits/visit.contracts';
import { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { ask, type Refused } from '@/api/client';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState } from '@/components/States';
import { Switch } from '@/components/Switch';
import { TextArea } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { replace } from '@/device/navigate';
import { useVisitText } from '@/i18n/visits';
import { intentions } from '@/parts/record/intention';
import { forgetTyped, useTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { SignedIn } from '../SignedIn';
import { visitPages } from '../words';

/** Asking for a visit to a household: by when, why, and who goes. */
export default function PlanPage() {
  const t = useVisitText();
  const { household = '', label = '' } = useRouter().params;
  return (
    <SignedIn title={t('planTitle')} page={`${visitPages.plan}?household=${household}`}>
      {() =>
        household ? (
          <Plan household={household} label={decodeURIComponent(label)} />
        ) : (
          <Screen title={t('planTitle')}>
            <EmptyState icon="look" title={t('planNoHousehold')} hint={t('planNoHouseholdHint')} />
          </Screen>
        )
      }
    </SignedIn>
  );
}

function Plan({ household, label }: { household: string; label: string }) {
  const t = useVisitText();
  const now = useNow();
  const { language } = useSettings();
  const head = `plan.${household}`;
  const today = localDay(now);
  const [dueOn, setDay] = useTyped(`${head}/day`, daysAfter(today, 7));
  const [words, setWords] = useTyped(`${head}/words`, '');
  const [mine, setMine] = useTyped(`${head}/mine`, false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused>();
  const intend = useRef(intentions());
  const atField = (field: string) => (refusal?.field === field ? refusedWords(refusal, now, language) : undefined);
  const send = async () => {
    if (!dueOn) return;
    setBusy(true);
    const outcome = await intend.current('plan', (key) =>
      ask(PlanVisit, { body: { householdId: household, dueOn, words: words.trim(), ...(mine && { mine }) }, key }),
    );
    setBusy(false);
    if (!outcome) return;
    if (!outcome.ok) return setRefusal(outcome.refusal);
    forgetTyped(head);
    toast(t('planDone'));
    replace(visitPages.record, { id: outcome.answer.id });
  };
  return (
    <Screen
      title={t('planTitle')}
      footer={
        <Button grow busy={busy} onPress={() => void send()}>
          {t('planSend')}
        </Button>
      }
    >
      <Card className="stack">
        {label && (
          <Part as="h2" className="h1">
            {t('planLead', { label })}
          </Part>
        )}
        <DateField
          label={t('planDue')}
          value={dueOn}
          from={today}
          error={dueOn ? atField('/dueOn') : t('planDueMissing')}
          onChange={(day) => {
            setRefusal(undefined);
            setDay(day);
          }}
        />
        <TextArea
          label={t('planWords')}
          hint={t('planWordsHint')}
          optional
          maxLength={200}
          value={words}
          error={atField('/words')}
          onChange={setWords}
        />
        <Switch label={t('planMine')} hint={t('planMineHint')} on={mine} onChange={setMine} />
        <Part role="alert">{refusal && !['/dueOn', '/words'].some(atField) ? refusedWords(refusal, now, language) : ''}</Part>
        {refusal?.reason === 'visitPlanned' && refusal.details.id !== undefined && (
          <Button variant="outline" onPress={() => replace(visitPages.record, { id: String(refusal.details.id) })}>
            {t('sheetSee')}
          </Button>
        )}
      </Card>
    </Screen>
  );
}
