import './me.css';
import { label, refusalLabel } from '@shared/glossary';
import { ChangeMe, type Profile } from '@shared/people/people.contracts';
import { useState } from 'react';
import { loadMe } from '@/api/account';
import { ask } from '@/api/client';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { toast } from '@/components/Toast';
import { useMeText } from '@/i18n/me';
import { keepMe } from '@/session';
import { useSettings } from '@/settings';

const hints = { service: 'consentService', sensitiveData: 'consentSensitive', publishing: 'consentPublishing' } as const;

/** What one agreed to, why it is asked, and the way to take it back. */
export function ConsentsPart({ me }: { me: Profile }) {
  const t = useMeText();
  const { language } = useSettings();
  const [busy, setBusy] = useState(false);
  const turn = async (kind: Profile['consents'][number]['kind'], given: boolean) => {
    if (busy) return;
    setBusy(true);
    const changed = await ask(ChangeMe, { body: { consents: [{ kind, given }] }, seen: me.version });
    if (changed.ok) keepMe(changed.answer);
    else {
      if (changed.refusal.reason === 'changedMeanwhile') await loadMe();
      toast(refusalLabel(changed.refusal.reason, language, changed.refusal.details), 'warn');
    }
    setBusy(false);
    if (changed.ok) toast(t(given ? 'consentGiven' : 'consentTaken'));
  };
  return (
    <Card as="section" label={t('consents')} className="me-part">
      <Part as="h2" className="h2">
        {t('consents')}
      </Part>
      <Part as="p" className="sm">
        {t('consentsHint')}
      </Part>
      {me.consents.map(({ kind, given }) => (
        <Switch
          key={kind}
          label={label(`consent.${kind}`, language)}
          hint={t(hints[kind])}
          on={given}
          onChange={(on) => void turn(kind, on)}
        />
      ))}
    </Card>
  );
}
