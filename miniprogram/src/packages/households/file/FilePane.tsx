import { Pane } from '@/parts/record/Pane';
import { useFile } from './use-file';

/** The file in the side of a wide window. */
export function FilePane({ id }: { id: string }) {
  const { body, footer, sheet } = useFile(id);
  return <Pane {...{ body, footer, sheet }} />;
}
