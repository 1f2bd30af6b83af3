import './home.css';
import type { ReactNode } from 'react';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { open } from '@/device/navigate';

export const openWish = (id: string): void => open('packages/wishes/record/index', { id });

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** A wish's title; a tap anywhere on its card opens the record. */
export function WishTitle({ wish }: { wish: Titled }) {
  return (
    <Part as="h3" className="wish-row-title">
      <Tap className="stretch" onPress={() => openWish(wish.id)}>
        {wish.title}
      </Tap>
    </Part>
  );
}

/** A wish in a list: how it stands, its title, a line of words, and what more the list shows of it. */
export function WishCard({ wish, head, words, children }: { wish: Titled; head: ReactNode; words: string; children?: ReactNode }) {
  return (
    <Card as="li" className="wish-row">
      <Part className="row">{head}</Part>
      <WishTitle wish={wish} />
      <Part as="span" className="sm">
        {words}
      </Part>
      {children}
    </Card>
  );
}
