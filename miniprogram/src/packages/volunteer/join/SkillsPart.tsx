import { provenSkills, type Skill, skills } from '@shared/help/help-kinds';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Chip, type Tone } from '@/components/Chip';
import { MultiChoice } from '@/components/Choice';
import { Part } from '@/components/elements';
import { useVolunteerText } from '@/i18n/volunteer';
import { helpLabel } from '@/parts/help/words';
import { PhotoPicker } from '@/parts/media/PhotoPicker';
import { volunteerLabel } from '@/parts/volunteer/words';
import { fieldId } from './form';
import type { PartProps } from './parts';

const tones = { waiting: 'info', accepted: 'done', refused: 'soon' } as const satisfies Record<string, Tone>;

/** What one can do; for some of it pictures that an office looks at. */
export function SkillsPart(props: PartProps) {
  const { fields, change, error, language } = props;
  const t = useVolunteerText();
  const wrong = error('/skills');
  const needed = fields.skills.filter((skill) => provenSkills.includes(skill));
  return (
    <>
      <MultiChoice
        id={fieldId('/skills')}
        label={t('skills')}
        hint={t('skillsHint')}
        values={fields.skills}
        options={skills.map((skill) => ({ value: skill, label: helpLabel(`skill.${skill}`, language) }))}
        onChange={(chosen) => change({ skills: chosen })}
        {...(wrong && { error: wrong })}
      />
      {needed.length > 0 && <Part className="sm">{t('proofHint')}</Part>}
      {needed.map((skill) => (
        <ProofPart key={skill} skill={skill} {...props} />
      ))}
    </>
  );
}

function ProofPart({ skill, fields, change, language, joined }: PartProps & { skill: Skill }) {
  const t = useVolunteerText();
  const [again, setAgain] = useState(false);
  const proof = joined?.skills.find((one) => one.skill === skill)?.proof;
  const photos = fields.photos[skill] ?? [];
  const asking = !proof || proof.state === 'refused' || again || photos.length > 0;
  return (
    <Part role="group" label={t('proofOf', { skill: helpLabel(`skill.${skill}`, language) })} className="proof">
      <Part className="row">
        <Part as="span" className="b grow">
          {t('proofOf', { skill: helpLabel(`skill.${skill}`, language) })}
        </Part>
        {proof && <Chip tone={tones[proof.state]}>{volunteerLabel(`proofState.${proof.state}`, language)}</Chip>}
      </Part>
      {proof?.reason && <Part className="sm">{t('proofReason', { reason: proof.reason })}</Part>}
      {!asking && (
        <Part className="row">
          <Part as="span" className="sm grow">
            {t('proofSent', { count: proof.media.length })}
          </Part>
          {proof.state === 'waiting' && (
            <Button size="small" variant="outline" onPress={() => setAgain(true)}>
              {t('proofAgain')}
            </Button>
          )}
        </Part>
      )}
      {asking && (
        <>
          <PhotoPicker max={3} value={photos} onChange={(value) => change({ photos: { ...fields.photos, [skill]: value } })} />
          {photos.length === 0 && <Part className="sm">{t('proofLater')}</Part>}
        </>
      )}
    </Part>
  );
}
