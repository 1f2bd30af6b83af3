import '../desk/desk.css';
import type { AnswerOf } from '@shared/contract';
import { helpWords } from '@shared/glossary/help';
import { vocabulary } from '@shared/glossary/vocabulary';
import { volunteerWords } from '@shared/glossary/volunteers';
import type { Hat } from '@shared/people/people.contracts';
import { DecideSkillProof, GetSkillProofs } from '@shared/volunteers/volunteer.contracts';
import { useRef, useState } from 'react';
import { useAreas } from '@/api/areas';
import { ask, type Outcome, type Refused } from '@/api/client';
import { usePages } from '@/api/remote';
import { AreaSheet } from '@/components/AreaSheet';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Screen } from '@/components/Screen';
import { toast } from '@/components/Toast';
import { useDeskText } from '@/i18n/desk';
import { useProofText } from '@/i18n/proofs';
import { MediaShow } from '@/parts/media/MediaShow';
import { DeskGuard } from '@/parts/record/DeskGuard';
import { intentions } from '@/parts/record/intention';
import { ReasonForm } from '@/parts/record/ReasonForm';
import { forgetTyped } from '@/parts/record/typed';
import { useSettings } from '@/settings';
import { useNow } from '@/words/use-now';
import { knowWords, refusedWords } from '@/words/words';
import { DeskItems } from '../desk/DeskItems';
import { PlaceFilter } from '../desk/PlaceFilter';
import { placesOf } from '../desk/places';
import { mayEnter, roomNav, roomRoles, rooms } from '../desk/rooms';

knowWords(volunteerWords);
const { label: skillLabel } = vocabulary(helpWords);

/** Pages of proofs, each known by whose it is and for what. */
type Proof = AnswerOf<typeof GetSkillProofs>['items'][number] & { readonly id: string };
type Loaded = Outcome<{ items: Proof[]; next?: string | undefined }>;

const load = async (area: string | undefined, cursor: string | undefined): Promise<Loaded> => {
  const found = await ask(GetSkillProofs, { query: { limit: 20, ...(area && { area }), ...(cursor && { cursor }) } });
  if (!found.ok) return found;
  return {
    ok: true,
    answer: { ...found.answer, items: found.answer.items.map((one) => ({ ...one, id: `${one.volunteerId}.${one.skill}` })) },
  };
};

/** Proofs of skill that wait for the office. */
export default function ProofsPage() {
  const t = useProofText();
  return (
    <DeskGuard title={t('title')} page={rooms.proofs} allowed={(hats) => mayEnter('proofs', hats)}>
      {(personId, hats) => <Proofs personId={personId} hats={hats} />}
    </DeskGuard>
  );
}

function Proofs({ personId, hats }: { personId: string; hats: readonly Hat[] }) {
  const t = useProofText();
  const desk = useDeskText();
  const { language } = useSettings();
  const now = useNow();
  const places = placesOf(useAreas(), hats, roomRoles.proofs);
  const [area, setArea] = useState<string>();
  const [picking, setPicking] = useState(false);
  const [refusing, setRefusing] = useState<Proof>();
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<Refused>();
  const intend = useRef(intentions());
  const pages = usePages<Proof, { items: Proof[]; next?: string | undefined }>(`proofs ${area ?? ''} ${personId}`, (cursor) =>
    load(area, cursor),
  );

  const decide = async (proof: Proof, body: { accept: boolean; reason?: string }) => {
    setBusy(proof.id);
    setRefusal(undefined);
    const { volunteerId, skill } = proof;
    const decided = await intend.current(`${proof.id}.${body.accept}`, (key) =>
      ask(DecideSkillProof, { params: { volunteerId, skill }, body, key }),
    );
    if (!decided) return;
    setBusy(undefined);
    if (!decided.ok) {
      setRefusal(decided.refusal);
      if (body.accept || decided.refusal.status === 409) toast(refusedWords(decided.refusal, now, language), 'warn');
      if (decided.refusal.status === 409) {
        setRefusing(undefined);
        await pages.reload();
      }
      return;
    }
    forgetTyped(`${proof.id}.refuse`);
    setRefusing(undefined);
    pages.change((items) => items.filter(({ id }) => id !== proof.id));
    toast(t(body.accept ? 'accepted' : 'refused', { who: proof.label }));
  };
  return (
    <Screen
      title={t('title')}
      room="full"
      nav={roomNav('proofs', hats, desk)}
      headerEnd={
        <Button size="small" variant="quiet" busy={pages.loading} onPress={() => void pages.reload()}>
          {desk('refresh')}
        </Button>
      }
    >
      <Part as="p" className="sm">
        {t('hint')}
      </Part>
      <PlaceFilter places={places} area={area} onPick={() => setPicking(true)} />
      <DeskItems
        pages={pages}
        count={pages.items.length}
        now={now}
        empty={{ icon: 'shield', title: t('none'), hint: t('noneHint') }}
        onChooseArea={() => setPicking(true)}
      >
        <Part as="ul" label={t('title')} className="desk-cards">
          {pages.items.map((proof) => (
            <Card key={proof.id} as="li" className="stack">
              <Part className="row">
                <Part as="h2" className="h2 grow">
                  {proof.label}
                </Part>
                <Chip tone="info">{skillLabel(`skill.${proof.skill}`, language)}</Chip>
              </Part>
              <Part as="span" className="sm">
                {proof.areaName}
              </Part>
              {proof.media.length > 0 ? (
                <MediaShow media={proof.media} />
              ) : (
                <Part as="p" className="sm">
                  {t('noPictures')}
                </Part>
              )}
              <Part className="desk-pair">
                <Button
                  variant="outline"
                  grow
                  label={t('refuseOf', { who: proof.label })}
                  onPress={() => {
                    setRefusal(undefined);
                    setRefusing(proof);
                  }}
                >
                  {t('refuse')}
                </Button>
                <Button
                  grow
                  busy={busy === proof.id}
                  label={t('acceptOf', { who: proof.label })}
                  onPress={() => void decide(proof, { accept: true })}
                >
                  {t('accept')}
                </Button>
              </Part>
            </Card>
          ))}
        </Part>
      </DeskItems>
      {refusing && (
        <ReasonForm
          name={`${refusing.id}.refuse`}
          title={t('refuse')}
          label={t('why')}
          hint={t('whyHint')}
          quick={t('quick')}
          busy={busy === refusing.id}
          now={now}
          {...(refusal && { refusal })}
          onSend={(body) => void decide(refusing, { accept: false, ...body })}
          onClose={() => setRefusing(undefined)}
        />
      )}
      <AreaSheet open={picking} areas={places} value={area} allLabel={desk('place')} onChoose={setArea} onClose={() => setPicking(false)} />
    </Screen>
  );
}
