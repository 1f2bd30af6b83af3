import { ChoiceGroup } from '@/components/Choice';
import { Part } from '@/components/elements';
import { Switch } from '@/components/Switch';
import { useAskText } from '@/i18n/help-ask';
import { type AuthorIs, fieldId } from './form';
import type { PartProps } from './parts';

const authors = { self: 'authorSelf', relative: 'authorRelative', gridWorker: 'authorGrid' } as const;

/** Who asks, and who needs it; for a child a parent or guardian agrees. */
export function WhoPart({
  fields,
  change,
  error,
  mayBe,
  onAuthor,
}: PartProps & { mayBe: readonly AuthorIs[]; onAuthor: (authorIs: AuthorIs) => void }) {
  const t = useAskText();
  const { authorIs } = fields;
  const wrong = error('/consent/guardian');
  return (
    <>
      <ChoiceGroup
        id={fieldId('/authorIs')}
        look="chips"
        label={t('author')}
        value={authorIs}
        options={mayBe.map((value) => ({ value, label: t(authors[value]) }))}
        error={error('/authorIs')}
        onChange={onAuthor}
      />
      <ChoiceGroup
        id={fieldId('/forWhom')}
        label={t('forWhom')}
        value={fields.forWhom}
        options={[
          { value: 'adult', label: t(authorIs === 'self' ? 'meAdult' : 'oneAdult') },
          { value: 'child', label: t('child'), hint: t('childHint') },
          { value: 'family', label: t('family') },
        ]}
        error={error('/forWhom')}
        onChange={(forWhom) => change({ forWhom })}
      />
      {fields.forWhom === 'child' && (
        <Part id={fieldId('/consent/guardian')}>
          <Switch
            label={t(authorIs === 'gridWorker' ? 'guardianAsked' : 'guardian')}
            hint={t('guardianHint')}
            on={fields.guardian}
            onChange={(guardian) => change({ guardian })}
          />
          <Part role="alert" className={wrong ? 'field-error' : ''}>
            {wrong}
          </Part>
        </Part>
      )}
    </>
  );
}
