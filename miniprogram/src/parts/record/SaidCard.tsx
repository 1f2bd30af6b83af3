import type { ComponentProps } from 'react';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { MediaShow } from '@/parts/media/MediaShow';

/** What somebody wrote and sent along, shown above the fields of whoever decides on it. */
export function SaidCard({ words, media }: { words: string } & ComponentProps<typeof MediaShow>) {
  if (!words && media.length === 0) return null;
  return (
    <Card tone="fill" className="stack">
      {words && <Part>{words}</Part>}
      <MediaShow media={media} />
    </Card>
  );
}
