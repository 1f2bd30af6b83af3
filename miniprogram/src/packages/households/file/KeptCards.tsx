import type { HouseholdRecord } from '@shared/households/household.views';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { useHouseholdText } from '@/i18n/households';
import { MediaShow } from '@/parts/media/MediaShow';
import { useSettings } from '@/settings';
import { agoWords } from '@/words/words';
import { fileLabel } from '../words';
import type { OpenSheet } from './types';

interface KeptProps {
  record: HouseholdRecord;
  now: Date;
  onShow?: (sheet: OpenSheet) => void;
}

/** Notes and documents, as far as this viewer may see them, each with who else may. */
export function KeptCards({ record: { notes, documents, actions }, now, onShow }: KeptProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const card = (title: string, add: 'note' | 'addDocument', none: string | false, rows: ReactNode) => (
    <Card as="section" label={title} className="stack">
      <Part className="row">
        <Part as="h3" className="h2 grow">
          {title}
        </Part>
        {onShow && actions.includes(add) && (
          <Button size="small" variant="outline" icon="plus" onPress={() => onShow({ name: add })}>
            {fileLabel(`householdAction.${add}`, language)}
          </Button>
        )}
      </Part>
      {none && <Part className="sm">{none}</Part>}
      {rows}
    </Card>
  );
  const whose = ({ by, at, visibility }: Pick<NonNullable<KeptProps['record']['notes']>[number], 'by' | 'at' | 'visibility'>) => (
    <Part className="xs">{[by, agoWords(at, now, language), fileLabel(`visibility.${visibility}`, language)].join(' · ')}</Part>
  );
  return (
    <>
      {notes &&
        card(
          t('notes'),
          'note',
          notes.length === 0 && t('notesNone'),
          notes.map((note) => (
            <Part key={note.id} className="col">
              <Part className="file-words">{note.words}</Part>
              {whose(note)}
            </Part>
          )),
        )}
      {documents &&
        card(
          t('documents'),
          'addDocument',
          documents.length === 0 && t('documentsNone'),
          documents.map((one) => (
            <Part key={one.id} className="col">
              <Part className="b">{one.title}</Part>
              <MediaShow media={[one.media]} />
              {whose(one)}
            </Part>
          )),
        )}
    </>
  );
}
