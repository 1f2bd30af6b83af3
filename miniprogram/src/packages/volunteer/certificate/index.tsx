import type { AnswerOf } from '@shared/contract';
import { type Certificate, GetMyCertificates, IssueCertificate } from '@shared/service/service.contracts';
import { localDay } from '@shared/time';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { ask, newKey } from '@/api/client';
import { usePages } from '@/api/remote';
import { Button } from '@/components/Button';
import { Card, TapCard } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { DateField } from '@/components/DateField';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { EmptyState, ErrorState, ListEnd, Skeleton } from '@/components/States';
import { toast } from '@/components/Toast';
import { open } from '@/device/navigate';
import { useServiceText } from '@/i18n/volunteer-service';
import { useLength } from '@/parts/record/length';
import { wholeDayWords } from '@/parts/volunteer/words';
import { useSigned } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { CertificateCard } from './CertificateCard';
import { type Period, periods, spanOf } from './periods';

type Row = Certificate & { id: string };
const page = '/packages/volunteer/certificate/index';
const names = { year: 'periodYear', last: 'periodLast', all: 'periodAll', own: 'periodOwn' } as const;
const asRow = (it: Certificate): Row => ({ ...it, id: it.number });

/** Certificates of one's confirmed service: a new one for a period, and those issued before. */
export default function CertificatePage() {
  const t = useServiceText();
  const { session } = useSigned();
  if (session) return <Mine personId={session.personId} />;
  return (
    <Screen title={t('certTitle')}>
      <EmptyState
        icon="doc"
        title={t('signIn')}
        hint={t('signInHint')}
        action={<Button onPress={() => open('packages/account/login/index', { next: page })}>{t('signInGo')}</Button>}
      />
    </Screen>
  );
}

function Mine({ personId }: { personId: string }) {
  const t = useServiceText();
  const length = useLength();
  const now = useNow();
  const { language } = useSettings();
  const today = localDay(now);
  const [period, setPeriod] = useState<Period>('year');
  const [own, setOwn] = useState({ from: '', to: today });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const [wrong, setWrong] = useState<string>();
  const [shown, show] = useState<Certificate>();
  const list = usePages<Row, Omit<AnswerOf<typeof GetMyCertificates>, 'items'> & { items: Row[] }>(
    `certificates.${personId}`,
    async (cursor) => {
      const outcome = await ask(GetMyCertificates, { query: { limit: 20, ...(cursor && { cursor }) } });
      if (!outcome.ok) return outcome;
      const { items, ...rest } = outcome.answer;
      return { ...outcome, answer: { ...rest, items: items.map(asRow) } };
    },
  );
  useReachBottom(() => void list.loadMore());
  const span = period === 'own' ? own : spanOf(period, today);
  const change = (next: Partial<typeof own>) => {
    setWrong(undefined);
    setOwn((old) => ({ ...old, ...next }));
  };
  const issue = async () => {
    setTried(true);
    if (busy || !span.from || !span.to) return;
    setBusy(true);
    const outcome = await ask(IssueCertificate, { body: span, key });
    setBusy(false);
    if (!outcome.ok) {
      if (outcome.refusal.status !== 0) setKey(newKey());
      return setWrong(refusedWords(outcome.refusal, now, language));
    }
    setKey(newKey());
    setWrong(undefined);
    show(outcome.answer);
    list.change((items) => [asRow(outcome.answer), ...items.filter(({ id }) => id !== outcome.answer.number)]);
    toast(t('issued'));
  };
  const empty = (value: string) => (tried && !value ? { error: t('missing') } : {});
  return (
    <Screen title={t('certTitle')}>
      <Card as="section" label={t('issue')} className="stack">
        <Part as="p" className="sm">
          {t('certHint')}
        </Part>
        <ChoiceGroup
          label={t('period')}
          look="chips"
          value={period}
          options={periods.map((each) => ({ value: each, label: t(names[each]) }))}
          onChange={(next) => {
            setPeriod(next);
            setWrong(undefined);
          }}
        />
        {period === 'own' && (
          <Part className="two">
            <DateField label={t('from')} value={own.from} to={own.to || today} onChange={(from) => change({ from })} {...empty(own.from)} />
            <DateField label={t('to')} value={own.to} to={today} onChange={(to) => change({ to })} {...empty(own.to)} />
          </Part>
        )}
        {span.from && span.to && (
          <Part className="b">{t('spanWords', { from: wholeDayWords(span.from, language), to: wholeDayWords(span.to, language) })}</Part>
        )}
        <Part role="alert" className={wrong ? 'field-error' : ''}>
          {wrong}
        </Part>
        <Button icon="doc" busy={busy} onPress={() => void issue()}>
          {t('issue')}
        </Button>
      </Card>
      <Part live="polite" className="stack">
        {shown && <CertificateCard it={shown} />}
      </Part>
      <Part as="h2" className="h2">
        {t('earlier')}
      </Part>
      {list.items.length > 0 ? (
        <>
          <Part as="ul" label={t('earlier')} className="stack">
            {list.items.map((it) => (
              <Part as="li" key={it.number}>
                <TapCard selected={it.number === shown?.number} onPress={() => show(it)}>
                  <Part as="span" className="col">
                    <Part as="span" className="b">
                      {it.number}
                    </Part>
                    <Part as="span" className="sm">
                      {[
                        t('spanWords', { from: wholeDayWords(it.from, language), to: wholeDayWords(it.to, language) }),
                        length(it.minutes),
                        ...(it.withdrawnAt ? [t('withdrawn')] : []),
                      ].join(' · ')}
                    </Part>
                  </Part>
                </TapCard>
              </Part>
            ))}
          </Part>
          <ListEnd
            state={list.refusal ? 'failed' : list.loading ? 'loading' : list.more ? 'more' : 'end'}
            onMore={() => void (list.more ? list.loadMore() : list.reload())}
          />
        </>
      ) : list.refusal ? (
        <ErrorState hint={refusedWords(list.refusal, now, language)} onRetry={() => void list.reload()} />
      ) : list.loading ? (
        <Skeleton cards={1} />
      ) : (
        <Part as="p" className="sm">
          {t('earlierNone')}
        </Part>
      )}
    </Screen>
  );
}
