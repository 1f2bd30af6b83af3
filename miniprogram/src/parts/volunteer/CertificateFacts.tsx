import type { AnswerOf } from '@shared/contract';
import type { CheckCertificate } from '@shared/service/service.contracts';
import { localDay } from '@shared/time';
import { Part } from '@/components/elements';
import { useServiceText } from '@/i18n/volunteer-service';
import { helpLabel } from '@/parts/help/words';
import { useLength } from '@/parts/record/length';
import { useSettings } from '@/settings';
import { wholeDayWords } from './words';

/** What a certificate says, for its owner and for whoever checks it alike. */
export function CertificateFacts({ it, name }: { it: AnswerOf<typeof CheckCertificate>; name?: string }) {
  const t = useServiceText();
  const length = useLength();
  const { language } = useSettings();
  const day = (date: string) => wholeDayWords(date, language);
  const facts = [
    ...(name ? [{ name: t('checkWho'), value: name }] : []),
    { name: t('span'), value: t('spanWords', { from: day(it.from), to: day(it.to) }) },
    { name: t('sum'), value: t('sumWords', { length: length(it.minutes), times: it.times }) },
    {
      name: t('contents'),
      value: it.contents
        .map(({ kind, times }) => t('contentWords', { kind: helpLabel(`helpKind.${kind}`, language), times }))
        .join(language === 'en' ? ', ' : '、'),
    },
    { name: t('issuer'), value: `${it.issuer} · ${t('issuedAt', { day: day(localDay(it.issuedAt)) })}` },
    { name: t('number'), value: it.number },
  ];
  return (
    <Part as="dl" className="kv">
      {facts.flatMap((fact) => [
        <Part as="dt" key={fact.name} className="kv-name">
          {fact.name}
        </Part>,
        <Part as="dd" key={`${fact.name}.value`} className="kv-value">
          {fact.value}
        </Part>,
      ])}
    </Part>
  );
}
