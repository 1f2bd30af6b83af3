import { ChangeMe, type Profile } from '@shared/people/people.contracts';
import { SaveVolunteering, type VolunteerForm, type VolunteerView } from '@shared/volunteers/volunteer.contracts';
import { type ReactNode, useEffect, useState } from 'react';
import { loadMe } from '@/api/account';
import { ask } from '@/api/client';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { toast } from '@/components/Toast';
import { goToField } from '@/device/focus';
import { replace } from '@/device/navigate';
import { useVolunteerText } from '@/i18n/volunteer';
import { errorsFrom } from '@/parts/compose/errors';
import { useCommunity } from '@/parts/compose/use-community';
import { useComposer } from '@/parts/compose/use-composer';
import { WriterScreen } from '@/parts/compose/WriterScreen';
import { keepMe } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { refusedWords } from '@/words/words';
import { FreePart } from './FreePart';
import { blankDraft, checkDraft, draftFrom, fieldId, fieldsOf, liveProblems, order, orderJoined, type VolunteerDraft } from './form';
import { MorePart } from './MorePart';
import type { PartProps } from './parts';
import { RulesPart } from './RulesPart';
import { SkillsPart } from './SkillsPart';
import { WherePart } from './WherePart';

const noticeId = 'volunteer-notice';
const ownRefusals = ['serviceConsentNeeded', 'changedMeanwhile'];

interface VolunteerWriterProps {
  me: Profile;
  /** What was said before, by who has joined or had joined. */
  before: VolunteerView | undefined;
  onSaved: (view: VolunteerView) => void;
  onReload: () => Promise<void>;
  /** Above the form: where one stands. */
  head?: ReactNode;
  /** Below it. */
  foot?: ReactNode;
}

/** What one offers as a volunteer: joining and changing it later are the same page. */
export function VolunteerWriter({ me, before, onSaved, onReload, head, foot }: VolunteerWriterProps) {
  const t = useVolunteerText();
  const { language } = useSettings();
  const now = useNow();
  const [choosing, setChoosing] = useState(false);
  const [agreeing, setAgreeing] = useState(false);
  const joined = before && before.state !== 'left' ? before : undefined;
  const [blank] = useState(() => (before ? draftFrom(before) : blankDraft(me)));
  const writer = useComposer<VolunteerDraft, VolunteerForm, VolunteerView>(
    {
      kind: `volunteer.${me.personId}`,
      blank,
      emptied: () => blank,
      check: (draft) => checkDraft(draft, new Date()),
      live: (draft) => liveProblems(draft, new Date()),
      isWritten: (fields) => JSON.stringify({ ...fields, areaPath: '' }) !== JSON.stringify({ ...blank, areaPath: '' }),
      fieldsOf,
      send: (body, key) => ask(SaveVolunteering, { body, key, ...(before && { seen: before.version }) }),
    },
    (view) => {
      toast(t(joined ? 'saved' : 'joined'));
      if (joined) return onSaved(view);
      void loadMe();
      replace('packages/volunteer/open/index');
    },
  );
  const { fields, change, problems } = writer;
  const areas = useCommunity(fields.areaPath, (areaPath) => change({ areaPath }));
  const refused = problems.find(({ reason }) => ownRefusals.includes(reason));
  useEffect(() => {
    if (refused) goToField(noticeId);
  }, [refused?.reason]);
  const agree = async () => {
    setAgreeing(true);
    const given = await ask(ChangeMe, { body: { consents: [{ kind: 'service', given: true }] }, seen: me.version });
    setAgreeing(false);
    if (!given.ok) {
      if (given.refusal.reason === 'changedMeanwhile') await loadMe();
      return toast(refusedWords(given.refusal, now, language), 'warn');
    }
    keepMe(given.answer);
    void writer.send();
  };
  const part: PartProps = { fields, change, error: errorsFrom(problems, language), language, joined };
  return (
    <WriterScreen
      title={t(joined ? 'profileTitle' : 'joinTitle')}
      writer={writer}
      check={() => checkDraft(fields, new Date()).problems}
      order={joined ? orderJoined : order}
      fieldId={fieldId}
      ownRefusals={ownRefusals}
      head={
        <>
          {head}
          <Part id={noticeId} focusable>
            {refused?.reason === 'serviceConsentNeeded' && (
              <Notice
                title={t('consentFirst')}
                hint={t('consentFirstHint')}
                button={t('consentYes')}
                busy={agreeing}
                onPress={() => void agree()}
              />
            )}
            {refused?.reason === 'changedMeanwhile' && (
              <Notice
                title={t('changedMeanwhile')}
                hint={t('changedMeanwhileHint')}
                button={t('changedLoad')}
                busy={agreeing}
                onPress={() => void onReload()}
              />
            )}
          </Part>
        </>
      }
      sections={[
        ...(joined ? [] : [{ title: t('rulesPart'), body: <RulesPart {...part} /> }]),
        { title: t('skillsPart'), body: <SkillsPart {...part} /> },
        { title: t('freePart'), body: <FreePart {...part} /> },
        { title: t('wherePart'), body: <WherePart {...part} areas={areas} onChoosePlace={() => setChoosing(true)} /> },
        { title: t('morePart'), body: <MorePart {...part} /> },
      ]}
      sendLabel={t(joined ? 'save' : 'send')}
    >
      {foot}
      <AreaSheet
        open={choosing}
        areas={areas}
        value={fields.areaPath}
        communitiesAs={t('placeTitle')}
        onChoose={(areaPath = '') => change({ areaPath })}
        onClose={() => setChoosing(false)}
      />
    </WriterScreen>
  );
}

interface NoticeProps {
  title: string;
  hint: string;
  button: string;
  busy: boolean;
  onPress: () => void;
}

function Notice({ title, hint, button, busy, onPress }: NoticeProps) {
  return (
    <Card tone="soon" as="section" label={title}>
      <Part role="alert" className="stack">
        <Part as="h2" className="h2">
          {title}
        </Part>
        <Part>{hint}</Part>
        <Button busy={busy} onPress={onPress}>
          {button}
        </Button>
      </Part>
    </Card>
  );
}
