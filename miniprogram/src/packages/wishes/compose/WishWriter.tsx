import { GetWishRules, type Profile } from '@shared/people/people.contracts';
import { ResubmitWish, SubmitWish } from '@shared/wishes/wish-form.contracts';
import { useState } from 'react';
import { tellChanged } from '@/api/changed-wish';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { AreaSheet } from '@/components/AreaSheet';
import { toast } from '@/components/Toast';
import { replace } from '@/device/navigate';
import { useComposeText } from '@/i18n/compose';
import { useWritingText } from '@/i18n/writing';
import { ContactPart } from '@/parts/compose/ContactPart';
import { readContact, rememberContact } from '@/parts/compose/contact-memory';
import { errorsFrom } from '@/parts/compose/errors';
import { ForHouseholdLine } from '@/parts/compose/ForHouseholdLine';
import { draftOf, type ForHousehold, partFor } from '@/parts/compose/for-household';
import { useCommunity } from '@/parts/compose/use-community';
import { useComposer } from '@/parts/compose/use-composer';
import { WriterScreen } from '@/parts/compose/WriterScreen';
import { useHat } from '@/session';
import { useSettings } from '@/settings';
import { type AuthorIs, blankDraft, checkDraft, fieldId, fieldsOf, isWritten, order, publicProblems, type WishDraft } from './form';
import type { PartProps } from './parts';
import { WallPart } from './WallPart';
import { WhatPart } from './WhatPart';
import { WhenPart } from './WhenPart';
import { WhoPart } from './WhoPart';

interface WishWriterProps {
  me: Profile;
  authorIs: AuthorIs;
  title: string;
  /** Whose home it is for, when that is known. */
  household?: ForHousehold;
  begin?: WishDraft;
  again?: { readonly wishId: string; readonly seen?: number };
  /** What the community asked for. */
  reason?: string;
}

/** A wish in five parts; in care mode one at a time. */
export function WishWriter({ me, authorIs, title, household, begin, again, reason }: WishWriterProps) {
  const t = useComposeText();
  const writing = useWritingText();
  const { language } = useSettings();
  const hat = useHat();
  const rules = useRemote('rules', () => ask(GetWishRules, {})).data?.rules;
  const [choosing, setChoosing] = useState(false);
  const self = authorIs === 'self';
  const startArea = household?.area || (authorIs === 'gridWorker' ? (hat?.areaPath ?? me.homeArea) : me.homeArea);
  const [blank] = useState(
    () => begin ?? { ...blankDraft(me, authorIs, startArea, readContact(me.personId)), ...(household && partFor(household)) },
  );
  const check = (draft: WishDraft) => checkDraft(draft, authorIs, rules?.capYuan, new Date());
  const writer = useComposer(
    {
      kind: again ? `wish.again.${again.wishId}` : draftOf(`wish.${authorIs}.${me.personId}`, household),
      blank,
      emptied: ({ areaPath }) => ({ ...blank, areaPath }),
      check,
      live: publicProblems,
      isWritten,
      fieldsOf,
      messages: ['progress', 'reminder', 'result'],
      send: (body, key) =>
        again
          ? ask(ResubmitWish, { params: { wishId: again.wishId }, body, key, ...(again.seen !== undefined && { seen: again.seen }) })
          : ask(SubmitWish, { body, key }),
    },
    (record, earlier) => {
      tellChanged(record);
      if (self) rememberContact(me.personId, writer.fields.contact);
      toast(earlier ? writing('sentBefore') : t('sent'), earlier ? 'info' : 'done');
      replace('packages/wishes/record/index', { id: record.id });
    },
  );
  const { fields, change } = writer;
  const areas = useCommunity(fields.areaPath, (areaPath) => change({ areaPath }));
  const part: PartProps = { fields, change, error: errorsFrom(writer.problems, language), authorIs, rules, language };
  const areaName = areas.find(({ path }) => path === fields.areaPath)?.name ?? '';
  const contactPart = (
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
  );
  return (
    <WriterScreen
      title={title}
      writer={writer}
      check={() => check(fields).problems}
      order={order}
      fieldId={fieldId}
      {...(household && { head: <ForHouseholdLine household={household} /> })}
      sections={[
        { title: t('whatPart'), body: <WhatPart {...part} /> },
        { title: t('whenPart'), body: <WhenPart {...part} /> },
        { title: t('whoPart'), body: <WhoPart {...part} /> },
        { title: t(self ? 'contactPart' : 'contactPartOther'), body: contactPart },
        { title: t('wallPart'), body: <WallPart {...part} areaName={areaName} /> },
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
