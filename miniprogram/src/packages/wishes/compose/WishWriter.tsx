import './compose.css';
import { refusalLabel } from '@shared/glossary';
import { GetWishRules, type Profile } from '@shared/people/people.contracts';
import { useEffect, useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask } from '@/api/client';
import { useRemote } from '@/api/remote';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { toast } from '@/components/Toast';
import { goToField } from '@/device/focus';
import { replace } from '@/device/navigate';
import { useComposeText } from '@/i18n/compose';
import { useHat } from '@/session';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { agoWords } from '@/words/words';
import { ContactPart } from './ContactPart';
import { readContact, rememberContact } from './contact-memory';
import { type AuthorIs, blankDraft, checkDraft, fieldId, type Problem, partOf, parts, type WishDraft } from './form';
import { errorsFrom, type PartProps } from './parts';
import { useComposer } from './use-composer';
import { WallPart } from './WallPart';
import { WhatPart } from './WhatPart';
import { WhenPart } from './WhenPart';
import { WhoPart } from './WhoPart';

const headId = 'wish-part';

interface WishWriterProps {
  me: Profile;
  authorIs: AuthorIs;
  title: string;
  begin?: WishDraft;
  again?: { readonly wishId: string; readonly seen?: number };
  /** What the community asked for. */
  reason?: string;
}

/** The form, one page; in care mode one part at a time. */
export function WishWriter({ me, authorIs, title, begin, again, reason }: WishWriterProps) {
  const t = useComposeText();
  const { language, care } = useSettings();
  const now = useNow();
  const hat = useHat();
  const areas = useAreas();
  const rules = useRemote('rules', () => ask(GetWishRules, {})).data?.rules;
  const [step, setStep] = useState(0);
  const [choosing, setChoosing] = useState(false);
  const startArea = authorIs === 'gridWorker' ? (hat?.areaPath ?? me.homeArea) : me.homeArea;
  const [blank] = useState(() => begin ?? blankDraft(me, authorIs, startArea, readContact(me.personId)));
  const kind = again ? `wish.again.${again.wishId}` : `wish.${authorIs}.${me.personId}`;
  const writer = useComposer({ kind, authorIs, blank, capYuan: rules?.capYuan, ...(again && { again }) }, (record, earlier) => {
    if (authorIs === 'self') rememberContact(me.personId, writer.fields.contact);
    toast(t(earlier ? 'sentBefore' : 'sent'), earlier ? 'info' : 'done');
    replace('packages/wishes/record/index', { id: record.id });
  });
  const { fields, change } = writer;

  // A cell or a town is no place for a wish: its community is, and where there is none, it is asked.
  useEffect(() => {
    if (areas.length === 0) return;
    const fits = areas.find(({ path, level }) => level === 'community' && `${fields.areaPath}/`.startsWith(`${path}/`));
    if ((fits?.path ?? '') !== fields.areaPath) change({ areaPath: fits?.path ?? '' });
  }, [areas, fields.areaPath]);

  const show = (problem: Problem, count: number) => {
    setStep(partOf(problem.field));
    const hasPlace = parts.flat().some((field) => problem.field.startsWith(field));
    toast(hasPlace ? t('fixFirst', { count }) : refusalLabel(problem.reason, language, problem.details), 'warn');
    if (hasPlace) goToField(fieldId(problem.field));
  };
  const send = async () => {
    const problem = await writer.send();
    if (problem) show(problem, Math.max(1, checkDraft(fields, authorIs, rules?.capYuan, new Date()).problems.length));
  };
  const goOn = () => {
    const here = checkDraft(fields, authorIs, rules?.capYuan, new Date()).problems.filter(({ field }) => partOf(field) === step);
    writer.setProblems(here);
    if (here[0]) return show(here[0], here.length);
    turnTo(step + 1);
  };
  const turnTo = (next: number) => {
    setStep(next);
    goToField(headId);
  };

  const part: PartProps = { fields, change, error: errorsFrom(writer.problems, language), authorIs, rules, language };
  const areaName = areas.find(({ path }) => path === fields.areaPath)?.name ?? '';
  const sections = [
    { title: t('whatPart'), body: <WhatPart {...part} /> },
    { title: t('whenPart'), body: <WhenPart {...part} /> },
    { title: t('whoPart'), body: <WhoPart {...part} /> },
    {
      title: t(authorIs === 'self' ? 'contactPart' : 'contactPartOther'),
      body: <ContactPart {...part} areas={areas} onChoosePlace={() => setChoosing(true)} />,
    },
    { title: t('wallPart'), body: <WallPart {...part} areaName={areaName} /> },
  ];
  const last = sections.length - 1;
  const shown = care ? sections.filter((_, index) => index === step) : sections;
  const sendButton = (
    <Button grow busy={writer.sending === 'busy'} onPress={() => void send()}>
      {t(again ? 'sendAgain' : 'send')}
    </Button>
  );
  const stuck = writer.sending === 'offline' ? t('waitingNet') : writer.sending === 'waiting' ? t('waitingBusy') : undefined;
  const footer = (
    <>
      <Part role="status" className={stuck ? 'row compose-stuck' : 'sr-only'}>
        {stuck && (
          <>
            <Icon name="off" />
            <Part as="span" className="grow">
              {stuck}
            </Part>
          </>
        )}
      </Part>
      {care && step > 0 && (
        <Button variant="quiet" onPress={() => turnTo(step - 1)}>
          {t('before')}
        </Button>
      )}
      {care && step < last ? (
        <Button grow onPress={goOn}>
          {t('next')}
        </Button>
      ) : (
        sendButton
      )}
      <Part live="polite" className="xs compose-saved">
        {care && `${t('stepOf', { now: step + 1, all: sections.length })} · `}
        {t(writer.room ? 'keptHere' : 'notKept')}
      </Part>
    </>
  );

  return (
    <Screen title={title} footer={footer}>
      {reason && (
        <Card tone="soon">
          <Part as="p">{t('returnedBecause', { reason })}</Part>
        </Card>
      )}
      {writer.resumed && (
        <Card tone="info">
          <Part className="row">
            <Part className="grow col">
              <Part as="span" className="b">
                {t('resumed')}
              </Part>
              {writer.resumedFrom && (
                <Part as="span" className="sm">
                  {t('resumedAt', { ago: agoWords(writer.resumedFrom, now, language) })}
                </Part>
              )}
            </Part>
            <Button size="small" variant="quiet" onPress={writer.discard}>
              {t('startAnew')}
            </Button>
          </Part>
        </Card>
      )}
      {writer.discarded && (
        <Card tone="fill">
          <Part role="status" className="row">
            <Part as="span" className="grow">
              {t('discarded')}
            </Part>
            <Button size="small" variant="outline" onPress={writer.undo}>
              {t('undo')}
            </Button>
          </Part>
        </Card>
      )}
      {shown.map((section) => (
        <Card key={section.title} as="section" label={section.title} className="compose-part">
          <Part as="h2" {...(care && { id: headId, focusable: true })} className="h2">
            {section.title}
          </Part>
          {section.body}
        </Card>
      ))}
      <AreaSheet
        open={choosing}
        areas={areas}
        value={fields.areaPath}
        communitiesAs={t('placeTitle')}
        onChoose={(areaPath = '') => change({ areaPath })}
        onClose={() => setChoosing(false)}
      />
    </Screen>
  );
}
