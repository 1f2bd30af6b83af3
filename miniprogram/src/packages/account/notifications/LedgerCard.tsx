import { notificationWords } from '@shared/glossary/notifications';
import { vocabulary } from '@shared/glossary/vocabulary';
import type { MessageTemplate } from '@shared/notifications/settings.contracts';
import { useState } from 'react';
import { askForMessages, type Ledger } from '@/api/messages';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { toast } from '@/components/Toast';
import { openMessageSettings } from '@/device/messages';
import { useNotificationText } from '@/i18n/notifications';
import { useSettings } from '@/settings';

const { label } = vocabulary(notificationWords);

/** What WeChat may still send, message by message: each accepted prompt allows one. */
export function LedgerCard({ consents, onChange }: { consents: Ledger; onChange: (consents: Ledger) => void }) {
  const t = useNotificationText();
  const { language } = useSettings();
  const [off, setOff] = useState(false);
  const [busy, setBusy] = useState<MessageTemplate>();
  const inWechat = process.env.TARO_ENV !== 'h5';
  const allow = async (template: MessageTemplate) => {
    setBusy(template);
    const { prompted, consents: next } = await askForMessages([template], { always: true });
    setBusy(undefined);
    setOff(prompted?.off ?? false);
    if (!next) return toast(t(prompted?.off ? 'offToast' : 'notAllowed'), 'info');
    onChange(next);
    toast(t('allowed'));
  };
  return (
    <Card as="section" label={t('ledger')} className="stack">
      <Part as="h2" className="h2">
        {t('ledger')}
      </Part>
      <Part as="p" className="sm">
        {t('ledgerHint')}
      </Part>
      <Part as="ul" label={t('ledger')} className="ledger">
        {consents.map(({ template, templateId, left, used, expired }) => (
          <Part as="li" key={template} className="ledger-row">
            <Part className="col grow">
              <Part as="span" className="b">
                {label(`messageTemplate.${template}`, language)}
              </Part>
              <Part as="span" className="sm">
                {templateId === ''
                  ? t('notSetUp')
                  : [t('used', { count: used }), ...(expired > 0 ? [t('expired', { count: expired })] : [])].join(' · ')}
              </Part>
            </Part>
            {templateId !== '' && (
              <Part as="span" className={`ledger-left ${left === 0 ? 'ledger-none' : ''}`}>
                {t('left', { count: left })}
              </Part>
            )}
            {inWechat && templateId !== '' && (
              <Button
                size="small"
                variant="outline"
                busy={busy === template}
                label={t('againOf', { what: label(`messageTemplate.${template}`, language) })}
                onPress={() => void allow(template)}
              >
                {t('again')}
              </Button>
            )}
          </Part>
        ))}
      </Part>
      {off && (
        <Card tone="soon" className="stack">
          <Part>{t('off')}</Part>
          <Button variant="outline" onPress={openMessageSettings}>
            {t('openSetting')}
          </Button>
        </Card>
      )}
      {!inWechat && (
        <Part as="p" className="sm">
          {t('inWechatOnly')}
        </Part>
      )}
    </Card>
  );
}
