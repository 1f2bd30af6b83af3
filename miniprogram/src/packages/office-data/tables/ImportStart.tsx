import { importWords } from '@shared/glossary/imports';
import { vocabulary } from '@shared/glossary/vocabulary';
import { type ImportKind, importKinds, maxTableBytes } from '@shared/imports/import';
import { type ImportView, StartImport } from '@shared/imports/imports.contracts';
import { useRef, useState } from 'react';
import { ask } from '@/api/client';
import { saveFile } from '@/api/files';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { toast } from '@/components/Toast';
import { type PickedTable, pickTable } from '@/device/pick-table';
import { useOfficeDataText } from '@/i18n/office-data';
import { intentions } from '@/parts/record/intention';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

const { label } = vocabulary(importWords);
const hints = { areas: 'kindAreasHint', roster: 'kindRosterHint', households: 'kindHouseholdsHint' } as const;
const order: readonly ImportKind[] = [...importKinds].reverse();

interface StartProps {
  areaPath: string;
  busy: boolean;
  onBegun: (job: ImportView, file: PickedTable) => void;
}

/** What to bring in, its template, and the file. */
export function ImportStart({ areaPath, busy, onBegun }: StartProps) {
  const t = useOfficeDataText();
  const { language } = useSettings();
  const [kind, setKind] = useState<ImportKind>('households');
  const [doing, setDoing] = useState<'xlsx' | 'csv' | 'choose'>();
  const intend = useRef(intentions());
  const template = async (format: 'xlsx' | 'csv') => {
    setDoing(format);
    const saved = await saveFile(`/api/import-templates/${kind}?format=${format}`, `${label(`import.kind.${kind}`, language)}.${format}`);
    setDoing(undefined);
    if (!saved) toast(t('templateFailed'), 'warn');
  };
  const choose = async () => {
    const file = await pickTable();
    if (!file) return;
    if (!/\.(xlsx|csv)$/i.test(file.name)) return toast(t('wrongType'), 'warn');
    if (file.bytes > maxTableBytes) return toast(t('tooLarge'), 'warn');
    setDoing('choose');
    const body = { kind, fileName: file.name.slice(-120), bytes: file.bytes, areaPath };
    const begun = await intend.current(`${file.path} ${kind}`, (key) => ask(StartImport, { body, key }));
    setDoing(undefined);
    if (!begun) return;
    if (begun.ok) onBegun(begun.answer, file);
    else toast(refusedWords(begun.refusal, new Date(), language), 'warn');
  };
  return (
    <Card className="stack">
      <ChoiceGroup
        label={t('kind')}
        value={kind}
        onChange={setKind}
        options={order.map((value) => ({ value, label: label(`import.kind.${value}`, language), hint: t(hints[value]) }))}
      />
      <Part className="col">
        <Part as="h2" className="h2">
          {t('stepTemplate')}
        </Part>
        <Part as="p" className="sm">
          {t('stepTemplateHint')}
        </Part>
        <Part className="import-actions">
          <Button variant="outline" busy={doing === 'xlsx'} onPress={() => void template('xlsx')}>
            {t('templateXlsx')}
          </Button>
          <Button variant="quiet" busy={doing === 'csv'} onPress={() => void template('csv')}>
            {t('templateCsv')}
          </Button>
        </Part>
      </Part>
      <Part className="col">
        <Part as="h2" className="h2">
          {t('stepFile')}
        </Part>
        <Part as="p" className="sm">
          {t('stepFileHint')}
        </Part>
        <Button icon="plus" busy={busy || doing === 'choose'} onPress={() => void choose()}>
          {t('choose')}
        </Button>
      </Part>
    </Card>
  );
}
