import { GetAreasBelow } from '@shared/grid/area.contracts';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { ChoiceGroup } from '@/components/Choice';
import { ErrorState, Skeleton } from '@/components/States';

interface CellFieldProps {
  label: string;
  community: string;
  value: string;
  onChange: (areaPath: string) => void;
  error?: string | undefined;
}

/** One of a community's cells; the community itself where it has none. */
export function CellField({ label, community, value, onChange, error }: CellFieldProps) {
  const below = useRemote(`cells ${community}`, () => ask(GetAreasBelow, { query: { area: community, limit: 50 } }));
  if (below.refusal) return <ErrorState onRetry={() => void below.reload()} />;
  if (!below.data) return <Skeleton cards={1} />;
  const places = below.data.items.length > 0 ? below.data.items : [below.data.area];
  return (
    <ChoiceGroup
      look="chips"
      label={label}
      value={value}
      options={places.map(({ path, name }) => ({ value: path, label: name }))}
      onChange={onChange}
      error={error}
    />
  );
}
