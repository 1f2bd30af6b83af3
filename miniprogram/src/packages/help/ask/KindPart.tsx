import './ask.css';
import { helpKinds } from '@shared/help/help-kinds';
import type { KeyboardEvent } from 'react';
import { Part, Tap } from '@/components/elements';
import { useAskText } from '@/i18n/help-ask';
import { KindIcon } from '@/parts/help/KindIcon';
import { helpLabel } from '@/parts/help/words';
import { fieldId, type HelpDraft } from './form';
import type { PartProps } from './parts';

const doors: readonly NonNullable<HelpDraft['kind']>[] = ['unsorted', ...helpKinds];
const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The kinds of help as big doors, a radio group to keyboards and readers; the first is for whoever would rather just say it. */
export function KindPart({ fields, change, error, language }: PartProps) {
  const t = useAskText();
  const wrong = error('/kind');
  const chosen = fields.kind ? doors.indexOf(fields.kind) : -1;
  const move = (event: KeyboardEvent<HTMLElement>, from: number) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (from + step + doors.length) % doors.length;
    change({ kind: doors[next] });
    event.currentTarget.closest('[role="radiogroup"]')?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  return (
    <>
      <Part as="p" className="sm">
        {t('kindHint')}
      </Part>
      <Part role="radiogroup" id={fieldId('/kind')} label={t('kindPart')} className="kinds">
        {doors.map((kind, index) => (
          <Tap
            key={kind}
            role="radio"
            checked={index === chosen}
            tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
            onPress={() => change({ kind })}
            onKey={(event) => move(event, index)}
            className={`kind-door ${kind === 'unsorted' ? 'kind-say' : ''} ${kind === 'urgentNeed' ? 'kind-urgent' : ''} ${index === chosen ? 'kind-on' : ''}`}
          >
            <Part as="span" className="kind-icon">
              <KindIcon kind={kind} size="l" />
            </Part>
            <Part as="span" className="kind-words">
              <Part as="span" className="kind-name">
                {kind === 'unsorted' ? t('oneSentence') : helpLabel(`helpKind.${kind}`, language)}
              </Part>
              {kind === 'unsorted' && (
                <Part as="span" className="sm">
                  {t('oneSentenceHint')}
                </Part>
              )}
            </Part>
          </Tap>
        ))}
      </Part>
      <Part role="alert" className={wrong ? 'field-error' : ''}>
        {wrong}
      </Part>
    </>
  );
}
