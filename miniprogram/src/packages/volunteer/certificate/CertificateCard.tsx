import './certificate.css';
import { certificateCheckLink } from '@shared/service/check-link';
import type { Certificate } from '@shared/service/service.contracts';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import { saveFile } from '@/api/files';
import { fileAddress } from '@/api/transport';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { toast } from '@/components/Toast';
import { useServiceText } from '@/i18n/volunteer-service';
import { CertificateFacts } from '@/parts/volunteer/CertificateFacts';
import { serviceLabel } from '@/parts/volunteer/words';
import { useSettings } from '@/settings';

const publicUrl = () => (process.env.TARO_ENV === 'h5' ? location.origin : fileAddress(''));

/** One certificate: what it says, number and code, the square that leads to its check page, and the paper. */
export function CertificateCard({ it }: { it: Certificate }) {
  const t = useServiceText();
  const { language } = useSettings();
  const [busy, setBusy] = useState(false);
  const link = certificateCheckLink(publicUrl(), it.number, it.code);
  const pdf = `/api/certificates/${it.number}/pdf?code=${it.code}`;
  const save = async () => {
    setBusy(true);
    const saved = await saveFile(pdf, `${it.number}.pdf`);
    setBusy(false);
    toast(t(saved ? 'savedPdf' : 'pdfFailed'), saved ? 'done' : 'warn');
  };
  const copy = () => void Taro.setClipboardData({ data: link }).then(() => toast(t('copied')));
  return (
    <Card as="section" label={it.number} className="stack">
      <Part className="row">
        <Part as="h2" className="h2 grow">
          {it.number}
        </Part>
        {it.withdrawnAt && <Chip tone="soon">{serviceLabel('certificate.withdrawn', language)}</Chip>}
      </Part>
      <Part className="qr-box">
        <Part
          role="img"
          label={t('qr', { number: it.number })}
          className="qr"
          style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(renderSVG(link, { border: 1 }))}")` }}
        />
        <Part className="qr-words">
          <Part as="span" className="sm">
            {t('qrHint')}
          </Part>
          <Part as="span" className="sm">
            {t('code')}
          </Part>
          <Part as="span" className="cert-code">
            {it.code}
          </Part>
        </Part>
      </Part>
      <CertificateFacts it={it} name={it.name} />
      <Part className="row">
        {process.env.TARO_ENV === 'h5' && (
          <Button size="small" icon="eye" onPress={() => window.open(fileAddress(pdf), '_blank', 'noopener')}>
            {t('openPdf')}
          </Button>
        )}
        <Button
          size="small"
          {...(process.env.TARO_ENV === 'h5' && { variant: 'outline' as const })}
          icon="doc"
          busy={busy}
          onPress={() => void save()}
        >
          {t(process.env.TARO_ENV === 'h5' ? 'savePdf' : 'openPdf')}
        </Button>
        <Button size="small" variant="quiet" icon="share" onPress={copy}>
          {t('copyLink')}
        </Button>
      </Part>
    </Card>
  );
}
