import type { AnswerOf } from '@shared/contract';
import { label } from '@shared/glossary';
import { AddArea, GetAreaHistory, MoveArea, RenameArea, RetireArea } from '@shared/grid/area.contracts';
import type { AreaNode } from '@shared/grid/grid.views';
import { areaLevels } from '@shared/terms';
import { useRef, useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask, type Outcome } from '@/api/client';
import { useRemote } from '@/api/remote';
import { Button } from '@/components/Button';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { EmptyState, ErrorState, Skeleton } from '@/components/States';
import { TextArea, TextField } from '@/components/TextField';
import { Timeline } from '@/components/Timeline';
import { toast } from '@/components/Toast';
import { useGridText } from '@/i18n/grid';
import { gridLabel, gridRefused } from '@/parts/grid/words';
import { intentions } from '@/parts/record/intention';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { agoWords } from '@/words/words';

export type AreaAct = { readonly kind: 'add' | 'rename' | 'retire' | 'move' | 'history'; readonly area: AreaNode };

/** The sheet of what is being done to an area. */
export function AreaSheets({ act, onClose, onDone }: { act: AreaAct | undefined; onClose: () => void; onDone: (it: AreaNode) => void }) {
  if (!act) return null;
  if (act.kind === 'history') return <HistorySheet area={act.area} onClose={onClose} />;
  return <ChangeSheet key={`${act.kind}.${act.area.path}`} kind={act.kind} area={act.area} onClose={onClose} onDone={onDone} />;
}

type ChangeProps = { kind: 'add' | 'rename' | 'retire' | 'move'; area: AreaNode; onClose: () => void; onDone: (it: AreaNode) => void };

function ChangeSheet({ kind, area, onClose, onDone }: ChangeProps) {
  const t = useGridText();
  const now = useNow();
  const { language } = useSettings();
  const naming = kind === 'add' || kind === 'rename';
  const [name, setName] = useState(kind === 'rename' ? area.name : '');
  const [code, setCode] = useState(kind === 'rename' ? (area.code ?? '') : '');
  const [reason, setReason] = useState('');
  const [to, setTo] = useState<string>();
  const [fault, setFault] = useState<{ field: string; words: string }>();
  const [busy, setBusy] = useState(false);
  const intend = useRef(intentions());
  const below = areaLevels[area.path.split('/').length];
  const title = kind === 'add' ? t('add', { level: below ? label(`areaLevel.${below}`, language) : '' }) : `${t(kind)} ${area.name}`;
  const send = (key: string): Promise<Outcome<AreaNode>> => {
    const seen = area.version;
    const given = { name: name.trim(), ...(code.trim() && { code: code.trim() }) };
    if (kind === 'add') return ask(AddArea, { body: { parent: area.path, ...given }, key });
    if (kind === 'rename') return ask(RenameArea, { body: { area: area.path, ...given }, seen, key });
    if (kind === 'retire') return ask(RetireArea, { body: { area: area.path, reason: reason.trim() }, seen, key });
    return ask(MoveArea, { body: { area: area.path, to: to ?? '', reason: reason.trim() }, seen, key });
  };
  const save = async () => {
    if (naming && [...name.trim()].length < 2) return setFault({ field: '/name', words: t('missingName') });
    if (kind === 'move' && !to) return setFault({ field: '/to', words: t('moveMissing') });
    if (!naming && [...reason.trim()].length < 2) return setFault({ field: '/reason', words: t('reasonMissing') });
    setBusy(true);
    const outcome = await intend.current(kind, send);
    setBusy(false);
    if (!outcome) return;
    if (!outcome.ok) return setFault({ field: outcome.refusal.field ?? '', words: gridRefused(outcome.refusal, now, language) });
    toast(t('done'));
    onDone(outcome.answer);
  };
  const at = (field: string) => (fault?.field === field ? fault.words : undefined);
  const elsewhere = fault && !['/name', '/code', '/reason', '/to'].includes(fault.field) ? fault.words : undefined;
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      actions={
        <Button grow busy={busy} variant={kind === 'retire' ? 'danger' : 'primary'} onPress={() => void save()}>
          {kind === 'retire' || kind === 'move' ? t(kind) : t('save')}
        </Button>
      }
    >
      {naming ? (
        <>
          <TextField label={t('name')} maxLength={30} value={name} error={at('/name')} onChange={setName} />
          <TextField
            label={t('codeField')}
            hint={t('codeHint')}
            optional
            maxLength={15}
            value={code}
            error={at('/code')}
            onChange={setCode}
          />
        </>
      ) : (
        <>
          <Part as="p" className="sm">
            {t(kind === 'move' ? 'moveHint' : 'retireHint')}
          </Part>
          {kind === 'move' && <MoveTo area={area} value={to} error={at('/to')} onChange={setTo} />}
          <TextArea label={t('reason')} maxLength={200} value={reason} error={at('/reason')} onChange={setReason} />
        </>
      )}
      {elsewhere && <Part role="alert">{elsewhere}</Part>}
    </Sheet>
  );
}

/** Areas of the level above, but its own. */
function MoveTo({
  area,
  value,
  error,
  onChange,
}: {
  area: AreaNode;
  value: string | undefined;
  error: string | undefined;
  onChange: (path: string) => void;
}) {
  const t = useGridText();
  const depth = area.path.split('/').length;
  const [word, setWord] = useState('');
  const places = useAreas().filter(
    ({ path, name }) => path.split('/').length === depth - 1 && path !== area.parent && name.includes(word.trim()),
  );
  return (
    <Part className="stack">
      <TextField kind="search" label={t('moveTo')} maxLength={20} value={word} error={error} onChange={setWord} />
      <FilterRow label={t('moveTo')}>
        {places.slice(0, 40).map(({ path, name }) => (
          <FilterChip key={path} on={value === path} onToggle={() => onChange(path)}>
            {name}
          </FilterChip>
        ))}
      </FilterRow>
    </Part>
  );
}

function HistorySheet({ area, onClose }: { area: AreaNode; onClose: () => void }) {
  const t = useGridText();
  const now = useNow();
  const { language } = useSettings();
  const found = useRemote<AnswerOf<typeof GetAreaHistory>>(`area.history.${area.path}`, () =>
    ask(GetAreaHistory, { query: { area: area.path } }),
  );
  const { data, refusal } = found;
  return (
    <Sheet open title={`${t('history')} ${area.name}`} onClose={onClose}>
      {data ? (
        data.items.length > 0 ? (
          <Timeline
            label={t('history')}
            items={data.items.map(({ id, type, at, who, name, before, reason }) => ({
              id,
              title: `${gridLabel(`areaChange.${type}`, language)} ${before ? `${before} → ${name}` : name}`,
              time: agoWords(at, now, language),
              state: 'done' as const,
              detail: [who, reason ?? ''].filter(Boolean).join(' · '),
            }))}
          />
        ) : (
          <EmptyState icon="clock" title={t('historyNone')} />
        )
      ) : refusal ? (
        <ErrorState hint={gridRefused(refusal, now, language)} onRetry={() => void found.reload()} />
      ) : (
        <Skeleton cards={1} />
      )}
    </Sheet>
  );
}
