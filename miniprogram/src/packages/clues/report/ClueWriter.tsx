import type { Profile } from '@shared/people/people.contracts';
import { useEffect, useState } from 'react';
import { useAreas } from '@/api/areas';
import { AreaSheet } from '@/components/AreaSheet';
import { Part } from '@/components/elements';
import { TextArea } from '@/components/TextField';
import { keep, readKept } from '@/device/storage';
import { forgetStrays } from '@/device/strays';
import { useClueReportText } from '@/i18n/clue-report';
import { errorsFrom } from '@/parts/compose/errors';
import type { ForHousehold } from '@/parts/compose/for-household';
import { WriterScreen } from '@/parts/compose/WriterScreen';
import { UrgentCalls } from '@/parts/help/UrgentCalls';
import { KeptPhotos } from '@/parts/kept/KeptPhotos';
import { KeptVideo } from '@/parts/kept/KeptVideo';
import { KeptVoice } from '@/parts/kept/KeptVoice';
import { useHat } from '@/session';
import { useSettings } from '@/settings';
import { shortWords } from '@/words/words';
import { AboutPart } from './AboutPart';
import { blankDraft, type ClueDraft, checkDraft, fieldId, foundByFor, foundByOf, maxPhotos, order } from './form';
import { MePart } from './MePart';
import type { PartProps } from './parts';
import { SimilarPart } from './SimilarPart';
import { type Again, useClueWriter } from './use-clue-writer';
import { WherePart } from './WherePart';

const staff: readonly string[] = ['gridWorker', 'communityOfficer', 'townOfficer', 'countyOfficer'];
type Areas = ReturnType<typeof useAreas>;

/** The name of a place, or of the nearest one above it that is known. */
const nameOf = (path: string, areas: Areas): string =>
  [...areas].sort((a, b) => b.path.length - a.path.length).find((area) => `${path}/`.startsWith(`${area.path}/`))?.name ?? '';

/** The county's places; those asked last while there is no network. */
function useKeptAreas(): Areas {
  const areas = useAreas();
  useEffect(() => {
    if (areas.length > 0) keep('areas', areas);
  }, [areas]);
  return areas.length > 0 ? areas : (readKept<Areas>('areas') ?? []);
}

interface ClueWriterProps {
  me: Profile | undefined;
  onPosted: (key: string) => void;
  /** Whom it is about, when that is known. */
  household?: ForHousehold;
  /** What was refused, to be put right. */
  again?: Again | undefined;
}

/** A report: one sentence or a voice note is enough. It goes to the outbox, which sends it once there is a network. */
export function ClueWriter({ me, onPosted, household, again }: ClueWriterProps) {
  const t = useClueReportText();
  const { language } = useSettings();
  const worn = useHat();
  // What a guest wrote stays a guest's, also when it is put right by somebody who has signed in since.
  const hat = me && worn;
  const areas = useKeptAreas();
  const [choosing, setChoosing] = useState(false);
  const [blank] = useState(() => {
    const works = hat !== undefined && staff.includes(hat.role);
    const place = works ? { path: hat.areaPath, name: hat.areaName } : { path: me?.homeArea ?? '', name: me?.homeAreaName ?? '' };
    // Only staff may name a household; of others the server would not take it.
    if (!household || !works) return blankDraft(place, foundByOf(hat));
    const path = household.area || place.path;
    const area = { path, name: nameOf(path, areas) };
    return {
      ...blankDraft(area, foundByOf(hat)),
      household: { id: household.id, label: household.label, place: area.name, ...(household.visit && { visit: household.visit }) },
    };
  });
  const titleOf = (draft: ClueDraft) =>
    shortWords(draft.words, 40) ||
    t('titleWithout', { what: t(draft.files.some(({ kind }) => kind === 'audio') ? 'whatVoice' : 'whatFiles') });
  const writer = useClueWriter(me?.personId, blank, titleOf, onPosted, household, again);
  const { fields, change } = writer;
  useEffect(() => {
    void forgetStrays();
  }, []);
  const { household: about } = fields;
  const unnamed = fields.areaPath !== '' && fields.areaName === '';
  useEffect(() => {
    const name = nameOf(fields.areaPath, areas);
    if (name === '' || !(unnamed || about?.place === '')) return;
    change({ areaName: fields.areaName || name, ...(about && { household: { ...about, place: about.place || name } }) });
  }, [areas, unnamed, about?.place]);
  const part: PartProps = { fields, change, error: errorsFrom(writer.problems, language), language };
  const files = { value: fields.files, onChange: writer.changeFiles };
  const looksUp = hat !== undefined && staff.includes(hat.role);
  const choose = (areaPath = '') => change({ areaPath, areaName: areas.find(({ path }) => path === areaPath)?.name ?? '' });
  return (
    <WriterScreen
      title={t('title')}
      writer={writer}
      check={() => checkDraft(fields).problems}
      order={order}
      fieldId={fieldId}
      head={
        <>
          <UrgentCalls calls />
          <Part as="p" className="sm">
            {t('lead')}
          </Part>
        </>
      }
      sections={[
        {
          title: t('sayPart'),
          body: (
            <>
              <KeptVoice {...files} />
              <TextArea
                id={fieldId('/words')}
                label={t('words')}
                hint={t('wordsHint')}
                placeholder={t('placeholder')}
                maxLength={500}
                optional
                value={fields.words}
                error={part.error('/words')}
                onChange={(words) => change({ words })}
              />
              {looksUp && fields.areaPath !== '' && <SimilarPart fields={fields} />}
              <KeptPhotos {...files} max={maxPhotos} />
              <KeptVideo {...files} />
            </>
          ),
        },
        { title: t('wherePart'), body: <WherePart {...part} onChoosePlace={() => setChoosing(true)} /> },
        { title: t('whoPart'), body: <AboutPart {...part} mayLookUp={looksUp} /> },
        { title: t('mePart'), body: <MePart {...part} mayBe={foundByFor(hat)} /> },
      ]}
      sendLabel={t('send')}
    >
      <AreaSheet
        open={choosing}
        areas={areas}
        value={fields.areaPath}
        communitiesAs={t('areaTitle')}
        onChoose={choose}
        onClose={() => setChoosing(false)}
      />
    </WriterScreen>
  );
}
