import { type ClueKind, clueKinds } from '@shared/clues/clue';
import type { ClueOwnerView, ClueRecord, ClueSummary } from '@shared/clues/clue.views';
import { DispatchClue } from '@shared/clues/clue-commands.contracts';
import { label } from '@shared/glossary';
import { type Urgency, urgencies } from '@shared/terms';
import { useRef, useState } from 'react';
import { ask, newKey } from '@/api/client';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Sheet } from '@/components/Sheet';
import { TextField } from '@/components/TextField';
import { toast } from '@/components/Toast';
import { useClueQueueText } from '@/i18n/clue-queue';
import { useFrameText } from '@/i18n/frame';
import { OwnerField, ownerChoice } from '@/parts/clues/OwnerField';
import { clueLabel, nameOf } from '@/parts/clues/words';
import { useSettings } from '@/settings';
import { refusedWords } from '@/words/words';

interface BulkSheetProps {
  rows: readonly ClueSummary[];
  onDone: (record: ClueRecord) => void;
  onClose: () => void;
}
type Failure = { readonly id: string; readonly title: string; readonly why: string };

/** Hands several over at once: one after the other, each once, with how far it is; what did not work stays, with why. */
export function BulkSheet({ rows, onDone, onClose }: BulkSheetProps) {
  const t = useClueQueueText();
  const frame = useFrameText();
  const { language } = useSettings();
  const [all] = useState(rows);
  const [kind, setKind] = useState<ClueKind>();
  const [urgency, setUrgency] = useState<Urgency>('normal');
  const [owner, setOwner] = useState<ClueOwnerView>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const [at, setAt] = useState<number>();
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const keys = useRef(new Map(all.map(({ id }) => [id, newKey()])));
  const done = useRef(new Set<string>());
  const stopped = useRef(false);
  const busy = useRef(false);
  const send = async () => {
    setTried(true);
    if (!kind || !owner || busy.current) return;
    busy.current = true;
    stopped.current = false;
    const failed: Failure[] = [];
    const left = all.filter(({ id }) => !done.current.has(id));
    for (const [index, row] of left.entries()) {
      if (stopped.current) break;
      setAt(index);
      const named = [...nameOf(row)].slice(0, 30).join('');
      const title = named.length >= 2 ? named : clueLabel(`clueKind.${kind}`, language);
      const body = { kind, urgency, title, owner: ownerChoice(owner), ...(words.trim() && { words: words.trim() }) };
      const outcome = await ask(DispatchClue, { params: { clueId: row.id }, body, key: keys.current.get(row.id) ?? newKey() });
      if (outcome.ok) {
        done.current.add(row.id);
        onDone(outcome.answer);
      } else failed.push({ id: row.id, title: nameOf(row), why: refusedWords(outcome.refusal, new Date(), language) });
    }
    busy.current = false;
    setAt(undefined);
    setFailures(failed);
    if (done.current.size > 0) toast(t('bulkDone', { count: done.current.size }));
    if (failed.length === 0 && done.current.size === all.length) onClose();
  };
  const close = () => {
    stopped.current = true;
    onClose();
  };
  const count = all.length - done.current.size;
  const running = at !== undefined;
  const first = all[0];
  return (
    <Sheet
      open
      title={t('bulkTitle', { count: all.length })}
      onClose={close}
      actions={
        <>
          <Button
            variant="outline"
            onPress={() => {
              if (running) stopped.current = true;
              else close();
            }}
          >
            {running ? t('bulkStop') : frame('cancel')}
          </Button>
          <Button grow busy={running} onPress={() => void send()}>
            {t('bulkYes', { count })}
          </Button>
        </>
      }
    >
      <Part as="ul" className="stack">
        {all.map((row) => (
          <Part as="li" key={row.id} className="sm">
            {[nameOf(row), row.aboutLabel, row.areaName].filter(Boolean).join(' · ')}
          </Part>
        ))}
      </Part>
      <ChoiceGroup
        look="chips"
        label={t('kind')}
        value={kind}
        error={tried && !kind ? t('missing') : undefined}
        options={clueKinds.map((value) => ({ value, label: clueLabel(`clueKind.${value}`, language) }))}
        onChange={setKind}
      />
      <ChoiceGroup
        look="chips"
        label={t('urgency')}
        value={urgency}
        options={urgencies.map((value) => ({ value, label: label(`urgency.${value}`, language) }))}
        onChange={setUrgency}
      />
      {first && <OwnerField clueId={first.id} value={owner} error={tried && !owner ? t('ownerMissing') : undefined} onChange={setOwner} />}
      <TextField label={t('words')} optional maxLength={200} value={words} onChange={setWords} />
      <Part role="status" className="sm">
        {running && t('bulkProgress', { now: at + 1, all: count })}
      </Part>
      <Part role="alert">
        {failures.length > 0 && (
          <Card tone="soon" className="stack">
            <Part as="span" className="b">
              {t('bulkFailed', { count: failures.length })}
            </Part>
            {failures.map(({ id, title, why }) => (
              <Part key={id} className="sm">{`${title}：${why}`}</Part>
            ))}
          </Card>
        )}
      </Part>
    </Sheet>
  );
}
