import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { useGridText } from '@/i18n/grid';
import { Resumed } from '@/parts/compose/Resumed';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import type { useEdit } from './use-edit';

interface EditScreenProps<Form extends object> {
  title: string;
  edit: Omit<ReturnType<typeof useEdit<Form>>, 'change' | 'field'>;
  /** What the parts of the form are called. */
  names: Partial<Record<keyof Form, string>>;
  children: ReactNode;
}

/** The page of a form of the grid: save below, what it goes on with, what others changed and what stood in its way. */
export function EditScreen<Form extends object>({ title, edit, names, children }: EditScreenProps<Form>) {
  const t = useGridText();
  const now = useNow();
  const { language } = useSettings();
  const { both, resumed } = edit;
  const parts = both?.flatMap((name) => names[name] ?? []) ?? [];
  return (
    <Screen
      title={title}
      footer={
        <Button grow icon="check" busy={edit.busy} onPress={() => void edit.save()}>
          {t('save')}
        </Button>
      }
    >
      {both ? (
        <Card tone="soon" className="stack">
          <Part role="alert">
            {[t('newer'), parts.length > 0 && t('newerBoth', { parts: parts.join(language === 'zh' ? '、' : ', ') })]
              .filter(Boolean)
              .join(language === 'zh' ? '' : ' ')}
          </Part>
          <Button size="small" variant="outline" onPress={edit.startAnew}>
            {t('newerTake')}
          </Button>
        </Card>
      ) : (
        resumed !== undefined && <Resumed from={resumed} now={now} onAnew={edit.startAnew} />
      )}
      {children}
      {edit.failed && (
        <Card tone="soon">
          <Part role="alert">{edit.failed}</Part>
        </Card>
      )}
    </Screen>
  );
}
