import '../../components/Icon.css';
import './kinds.css';
import type { HelpKind } from '@shared/help/help-kinds';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';

/** The drawing of a kind of help; a microphone while nobody has sorted it. Always beside its word. */
export function KindIcon({ kind, size = 'm' }: { kind: HelpKind | 'unsorted'; size?: 's' | 'm' | 'l' | 'xl' }) {
  if (kind === 'unsorted') return <Icon name="mic" size={size} />;
  return <Part as="span" hidden className={`icon kind-${kind} icon-size-${size}`} />;
}
