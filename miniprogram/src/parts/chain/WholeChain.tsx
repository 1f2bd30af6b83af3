import type { ChainKind } from '@shared/chain/aid-chain';
import { Button } from '@/components/Button';
import { open } from '@/device/navigate';
import { useChainText } from '@/i18n/chain';
import { useSigned } from '@/session';

const readers: readonly string[] = ['gridWorker', 'communityOfficer', 'townOfficer', 'countyOfficer', 'supervisor'];

/** From a record to the whole chain it is on, for staff. */
export function WholeChain({ kind, id }: { kind: ChainKind; id: string }) {
  const t = useChainText();
  const { me } = useSigned();
  if (!me?.hats.some(({ role }) => readers.includes(role))) return null;
  return (
    <Button variant="outline" icon="share" onPress={() => open('packages/chain/record/index', { thing: `${kind}.${id}` })}>
      {t('whole')}
    </Button>
  );
}
