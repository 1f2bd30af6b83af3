import './record.css';
import { Button } from '@/components/Button';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { useFrameText } from '@/i18n/frame';

interface FooterProps<Action extends string> {
  /** The one thing to do now. */
  main?: Action;
  rest: readonly Action[];
  words: (action: Action) => string;
  danger: readonly Action[];
  /** The other answer to what is asked: it stays in sight beside the first. */
  besides?: readonly Action[];
  /** Beside a list there is room for everything; on a phone the rest waits behind one button. */
  roomy: boolean;
  onAct: (action: Action) => void;
  onMore: () => void;
  onShare?: () => void;
  signIn?: { readonly label: string; onPress(): void };
}

/** What can be done with a record now, and nothing else. */
export function ActionFooter<Action extends string>({
  main,
  rest,
  words,
  danger,
  besides = [],
  roomy,
  onAct,
  onMore,
  onShare,
  signIn,
}: FooterProps<Action>) {
  const t = useFrameText();
  const spread = roomy || rest.length === 1 ? rest : rest.filter((action) => besides.includes(action));
  return (
    <Part role="group" label={t('actions')} className="record-foot">
      {onShare && (
        <Button variant="outline" icon="share" onPress={onShare} wechat={{ openType: 'share' }}>
          {t('share')}
        </Button>
      )}
      {spread.map((action) => (
        <Button key={action} variant={danger.includes(action) ? 'danger' : 'outline'} grow={!main || roomy} onPress={() => onAct(action)}>
          {words(action)}
        </Button>
      ))}
      {spread.length < rest.length && (
        <Button variant="outline" grow={!main} onPress={onMore}>
          {t('more')}
        </Button>
      )}
      {main && (
        <Button grow onPress={() => onAct(main)}>
          {words(main)}
        </Button>
      )}
      {signIn && (
        <Button grow onPress={signIn.onPress}>
          {signIn.label}
        </Button>
      )}
    </Part>
  );
}

interface MoreProps<Action extends string> extends Pick<FooterProps<Action>, 'rest' | 'words' | 'danger' | 'onAct'> {
  onClose: () => void;
}

/** Everything else one can do, one button each. */
export function MoreActions<Action extends string>({ rest, words, danger, onAct, onClose }: MoreProps<Action>) {
  const t = useFrameText();
  return (
    <Sheet open title={t('actions')} onClose={onClose}>
      {rest.map((action) => (
        <Button key={action} variant={danger.includes(action) ? 'danger' : 'quiet'} onPress={() => onAct(action)}>
          {words(action)}
        </Button>
      ))}
    </Sheet>
  );
}
