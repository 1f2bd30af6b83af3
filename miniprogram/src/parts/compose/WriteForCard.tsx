import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import type { IconName } from '@/components/Icon';
import { open } from '@/device/navigate';
import { useWritingText } from '@/i18n/writing';

interface WriteForCardProps {
  household: string;
  /** The masked name of its head. */
  label: string;
  area: string;
  /** The visit that it comes from. */
  visit?: string;
  mayPlan?: boolean;
}

/** What may be begun for a household; each form opens with the household in it. */
export function WriteForCard({ mayPlan = false, ...of }: WriteForCardProps) {
  const t = useWritingText();
  const door = (icon: IconName, words: string, page: string, params: Record<string, string>) => (
    <Button size="small" variant="outline" icon={icon} onPress={() => open(`packages/${page}/index`, params)}>
      {words}
    </Button>
  );
  return (
    <Card as="section" label={t('writeFor')} className="stack">
      <Part as="h3" className="h2">
        {t('writeFor')}
      </Part>
      <Part className="sm">{t('writeForHint')}</Part>
      <Part className="row">
        {door('star', t('writeWish'), 'wishes/compose', { for: 'gridWorker', ...of })}
        {door('help', t('writeHelp'), 'help/ask', { for: 'gridWorker', ...of })}
        {door('warn', t('writeClue'), 'clues/report', of)}
        {mayPlan && door('pin', t('planVisit'), 'visits/plan', { household: of.household, label: of.label })}
      </Part>
    </Card>
  );
}
