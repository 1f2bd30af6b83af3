import { ResubmitHelp, SubmitHelp } from '@shared/help/help.contracts';
import type { Profile } from '@shared/people/people.contracts';
import { useEffect, useState } from 'react';
import { ask } from '@/api/client';
import { AreaSheet } from '@/components/AreaSheet';
import { Part } from '@/components/elements';
import { toast } from '@/components/Toast';
import { goToField } from '@/device/focus';
import { replace } from '@/device/navigate';
import { useAskText } from '@/i18n/help-ask';
import { useWritingText } from '@/i18n/writing';
import { ContactPart } from '@/parts/compose/ContactPart';
import { readContact, rememberContact } from '@/parts/compose/contact-memory';
import { errorsFrom } from '@/parts/compose/errors';
import { ForHouseholdLine } from '@/parts/compose/ForHouseholdLine';
import { draftOf, type ForHousehold, partFor } from '@/parts/compose/for-household';
import { useCommunity } from '@/parts/compose/use-community';
import { useComposer } from '@/parts/compose/use-composer';
import { WriterScreen } from '@/parts/compose/WriterScreen';
import { UrgentCalls } from '@/parts/help/UrgentCalls';
import { WhenFields } from '@/parts/help/WhenFields';
import { useHat } from '@/session';
import { useSettings } from '@/settings';
import {
  type AuthorIs,
  blankDraft,
  checkDraft,
  contactFor,
  fieldId,
  fieldsOf,
  type HelpDraft,
  isWritten,
  order,
  publicProblems,
  urgencyOf,
} from './form';
import { KindPart } from './KindPart';
import { MorePart } from './MorePart';
import { NearPart } from './NearPart';
import type { PartProps } from './parts';
import { SayPart } from './SayPart';
import { SharePart } from './SharePart';
import { SimilarCard } from './SimilarCard';
import { WhoPart } from './WhoPart';

const similarId = 'help-similar';

interface HelpWriterProps {
  me: Profile;
  authorIs: AuthorIs;
  /** Whose home it is for, when that is known. */
  household?: ForHousehold;
  begin?: HelpDraft;
  again?: { readonly helpId: string; readonly seen?: number };
  /** What the community asked for. */
  reason?: string;
}

/** Asking for help: what, when, for whom, where; in care mode one question at a time. */
export function HelpWriter({ me, authorIs, household, begin, again, reason }: HelpWriterProps) {
  const t = useAskText();
  const writing = useWritingText();
  const { language } = useSettings();
  const hat = useHat();
  const [choosing, setChoosing] = useState(false);
  const [blank] = useState(
    () =>
      begin ?? {
        ...blankDraft(
          me,
          authorIs,
          household?.area || (authorIs === 'gridWorker' ? (hat?.areaPath ?? me.homeArea) : me.homeArea),
          readContact(me.personId),
        ),
        ...(household && partFor(household)),
      },
  );
  const writer = useComposer(
    {
      kind: again ? `help.again.${again.helpId}` : draftOf(`help.${authorIs}.${me.personId}`, household),
      blank,
      emptied: ({ areaPath }) => ({ ...blank, areaPath }),
      check: (draft) => checkDraft(draft, new Date()),
      live: publicProblems,
      isWritten,
      fieldsOf,
      messages: ['progress', 'reminder', 'result'],
      send: (body, key) =>
        again
          ? ask(ResubmitHelp, { params: { helpId: again.helpId }, body, key, ...(again.seen !== undefined && { seen: again.seen }) })
          : ask(SubmitHelp, { body, key }),
    },
    (record, earlier) => {
      if (writer.fields.authorIs === 'self') rememberContact(me.personId, writer.fields.contact);
      toast(earlier ? writing('sentBefore') : t('sent'), earlier ? 'info' : 'done');
      replace('packages/help/record/index', { id: record.id });
    },
  );
  const { fields, change, problems } = writer;
  const areas = useCommunity(fields.areaPath, (areaPath) => change({ areaPath }));
  const part: PartProps = { fields, change, error: errorsFrom(problems, language), language };
  const self = fields.authorIs === 'self';
  const mayBe: AuthorIs[] = ['self', 'relative', ...(me.hats.some(({ role }) => role === 'gridWorker') ? (['gridWorker'] as const) : [])];
  const similar = problems.find((problem) => problem.reason === 'similarHelpOpen');
  useEffect(() => {
    if (similar) goToField(similarId);
  }, [similar?.reason]);
  const sendAnyway = () => {
    change({ sendAnyway: true });
    void writer.send();
  };
  const contactPart = (
    <>
      <ContactPart
        contact={fields.contact}
        onContact={(contact) => change({ contact })}
        areaPath={fields.areaPath}
        onChoosePlace={() => setChoosing(true)}
        why={t('contactWhy')}
        addressHint={t('addressHint')}
        placeLabel={t('place')}
        error={part.error}
        {...{ areas, fieldId, self }}
      />
      <NearPart {...part} />
    </>
  );
  return (
    <WriterScreen
      title={t(again ? 'titleAgain' : 'title')}
      writer={writer}
      check={() => checkDraft(fields, new Date()).problems}
      order={order}
      fieldId={fieldId}
      ownRefusals={['similarHelpOpen']}
      head={
        <>
          <UrgentCalls calls={urgencyOf(fields, new Date()) === 'urgent'} />
          {household && <ForHouseholdLine household={household} />}
          <Part id={similarId} focusable>
            {similar && <SimilarCard similar={similar} busy={writer.sending === 'busy'} onSendAnyway={sendAnyway} />}
          </Part>
        </>
      }
      sections={[
        { title: t('kindPart'), body: <KindPart {...part} /> },
        { title: t('sayPart'), body: <SayPart {...part} /> },
        {
          title: t('whenPart'),
          body: <WhenFields value={fields.when} onChange={(when) => change({ when })} error={part.error} fieldId={fieldId} />,
        },
        {
          title: t('whoPart'),
          body: (
            <WhoPart
              {...part}
              mayBe={mayBe}
              onAuthor={(next) => change({ authorIs: next, contact: contactFor(next, me, readContact(me.personId)) })}
            />
          ),
        },
        { title: t(self ? 'contactPart' : 'contactPartOther'), body: contactPart },
        { title: t('morePart'), body: <MorePart {...part} /> },
        { title: t('lastPart'), body: <SharePart {...part} /> },
      ]}
      sendLabel={t(again ? 'sendAgain' : 'send')}
      {...(reason && { reason })}
    >
      <AreaSheet
        open={choosing}
        areas={areas}
        value={fields.areaPath}
        communitiesAs={writing('placeTitle')}
        onChoose={(areaPath = '') => change({ areaPath })}
        onClose={() => setChoosing(false)}
      />
    </WriterScreen>
  );
}
