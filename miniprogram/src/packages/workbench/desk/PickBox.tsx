import '@/components/Choice.css';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { useDeskText } from '@/i18n/desk';
import type { Picking } from './board';

/** Chooses a row to be dealt with together with others. */
export function PickBox({ id, title, picking }: { id: string; title: string; picking: Picking }) {
  const t = useDeskText();
  const on = picking.picked.has(id);
  return (
    <Tap className="queue-box" role="checkbox" checked={on} label={t('pickThis', { title })} onPress={() => picking.toggle(id)}>
      <Part as="span" className={`mark mark-many ${on ? 'mark-on' : ''}`}>
        {on && <Icon name="check" size="s" />}
      </Part>
    </Tap>
  );
}
