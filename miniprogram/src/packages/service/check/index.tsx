import type { AnswerOf } from '@shared/contract';
import { CheckCertificate } from '@shared/service/service.contracts';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { ask } from '@/api/client';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { TextField } from '@/components/TextField';
import { useServiceText } from '@/i18n/volunteer-service';
import { CertificateFacts } from '@/parts/volunteer/CertificateFacts';
import { serviceLabel } from '@/parts/volunteer/words';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

type Found =
  | { readonly state: 'genuine' | 'withdrawn'; readonly it: AnswerOf<typeof CheckCertificate> }
  | { readonly state: 'notFound' }
  | { readonly state: 'failed'; readonly words: string };

/** As it stands on paper, however it was typed. */
const tidy = (typed: string) => typed.toUpperCase().replace(/[\s—–]/g, '');

/** Whether a certificate is genuine: for everybody, without signing in; its QR code leads here. */
export default function CheckPage() {
  const t = useServiceText();
  const { language } = useSettings();
  const { params } = useRouter();
  const [number, setNumber] = useState(tidy(params.number ?? ''));
  const [code, setCode] = useState(tidy(params.code ?? ''));
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Found>();
  const check = async () => {
    if (busy || !tidy(number) || !tidy(code)) return;
    setBusy(true);
    const outcome = await ask(CheckCertificate, { params: { number: tidy(number) }, query: { code: tidy(code) } });
    setBusy(false);
    if (outcome.ok) return setFound({ state: outcome.answer.withdrawnAt ? 'withdrawn' : 'genuine', it: outcome.answer });
    const { status } = outcome.refusal;
    if (status === 404 || status === 422) return setFound({ state: 'notFound' });
    setFound({ state: 'failed', words: status === 429 ? refusedWords(outcome.refusal, new Date(), language) : t('checkFailed') });
  };
  useEffect(() => {
    if (params.number && params.code) void check();
  }, []);
  const retype = (set: (value: string) => void) => (value: string) => {
    setFound(undefined);
    set(value);
  };
  return (
    <Screen title={t('checkTitle')}>
      <Part role="status" className="stack">
        {found && <Verdict found={found} />}
      </Part>
      <Card as="section" label={t('checkTitle')} className="stack">
        <Part as="p" className="sm">
          {t('checkHint')}
        </Part>
        <TextField
          label={t('checkNumber')}
          hint={t('checkNumberHint')}
          maxLength={40}
          autoComplete="off"
          value={number}
          onChange={retype(setNumber)}
        />
        <TextField
          label={t('checkCode')}
          hint={t('checkCodeHint')}
          maxLength={16}
          autoComplete="off"
          value={code}
          onChange={retype(setCode)}
        />
        <Button icon="look" busy={busy} onPress={() => void check()}>
          {t('check')}
        </Button>
      </Card>
      <Part as="p" className="xs">
        {t('checkNote')}
      </Part>
    </Screen>
  );
}

function Verdict({ found }: { found: Found }) {
  const { language } = useSettings();
  if (found.state === 'failed' || found.state === 'notFound')
    return (
      <Card tone="soon" className="row">
        <Icon name="warn" size="l" />
        <Part as="h2" className="h2 grow">
          {found.state === 'failed' ? found.words : serviceLabel('certificate.notFound', language)}
        </Part>
      </Card>
    );
  const genuine = found.state === 'genuine';
  return (
    <Card tone={genuine ? 'done' : 'soon'} className="stack">
      <Part className="row">
        <Icon name={genuine ? 'check' : 'warn'} size="l" />
        <Part as="h2" className="h1 grow">
          {serviceLabel(genuine ? 'certificate.genuine' : 'certificate.withdrawn', language)}
        </Part>
      </Part>
      <CertificateFacts it={found.it} name={found.it.name} />
    </Card>
  );
}
