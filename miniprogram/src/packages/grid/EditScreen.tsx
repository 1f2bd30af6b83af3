import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { useGridText } from '@/i18n/grid';
import type { useEdit } from './use-edit';

type Edit = Pick<ReturnType<typeof useEdit>, 'failed' | 'busy' | 'save'>;

/** The page of a form of the grid: save below, and what stood in its way. */
export function EditScreen({ title, edit, children }: { title: string; edit: Edit; children: ReactNode }) {
  const t = useGridText();
  return (
    <Screen
      title={title}
      footer={
        <Button grow icon="check" busy={edit.busy} onPress={() => void edit.save()}>
          {t('save')}
        </Button>
      }
    >
      {children}
      {edit.failed && (
        <Card tone="soon">
          <Part role="alert">{edit.failed}</Part>
        </Card>
      )}
    </Screen>
  );
}
