import { GetCluesUnder } from '@shared/clues/clue.contracts';
import type { ClueSummary } from '@shared/clues/clue.views';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { TapCard } from '@/components/Card';
import { Part } from '@/components/elements';
import { open } from '@/device/navigate';
import { useClueReportText } from '@/i18n/clue-report';
import { clueLabel, cluePages, nameOf } from '@/parts/clues/words';
import { useSettings } from '@/settings';
import type { ClueDraft } from './form';
import { likely } from './likely';

/** For staff: what is under way around here and may be the same. Silent when it cannot be asked. */
export function SimilarPart({ fields }: { fields: ClueDraft }) {
  const t = useClueReportText();
  const { language } = useSettings();
  const { data } = useRemote(`clues.under.${fields.areaPath}`, () =>
    ask(GetCluesUnder, { query: { area: fields.areaPath, show: 'open', limit: 50 } }),
  );
  const near: readonly ClueSummary[] = likely(data?.items ?? [], fields);
  if (near.length === 0) return null;
  return (
    <Part className="stack">
      <Part as="p" className="b">
        {t('similar')}
      </Part>
      <Part as="p" className="sm">
        {t('similarHint')}
      </Part>
      <Part as="ul" className="stack">
        {near.map((clue) => (
          <Part as="li" key={clue.id}>
            <TapCard onPress={() => open(cluePages.record, { id: clue.id })}>
              <Part as="span" className="b">
                {nameOf(clue)}
              </Part>
              <Part as="span" className="sm">
                {` ${[clue.aboutLabel, clueLabel(`clueStatus.${clue.status}`, language)].filter(Boolean).join(' · ')}`}
              </Part>
            </TapCard>
          </Part>
        ))}
      </Part>
    </Part>
  );
}
