import './chain.css';
import type { ChainKind } from '@shared/chain/aid-chain';
import { type AidChain, type ChainEntryView, GetAidChainEntries } from '@shared/chain/chain.contracts';
import { saidActor, saidEvent } from '@shared/chain/chain-said';
import type { AnswerOf } from '@shared/contract';
import { useEffect, useState } from 'react';
import { ask, type Outcome } from '@/api/client';
import { usePages } from '@/api/remote';
import { FilterChip, FilterRow } from '@/components/Chip';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { open } from '@/device/navigate';
import { useChainText } from '@/i18n/chain';
import { Listed } from '@/parts/record/Listed';
import { useSettings } from '@/settings';
import { exactWords } from '@/words/words';
import { KindFilter } from '../KindFilter';
import { chainLabel, kindIcons, pageOf } from '../words';

type Entry = ChainEntryView & { readonly id: string; readonly thing: string };
type Loaded = { items: Entry[]; next?: string | undefined };

/** Entries known by their event; several of one thing stand in one list. */
const named = (found: Outcome<AnswerOf<typeof GetAidChainEntries>>): Outcome<Loaded> =>
  found.ok
    ? { ...found, answer: { ...found.answer, items: found.answer.items.map((one) => ({ ...one, thing: one.id, id: one.eventId })) } }
    : found;

/** Everything that happened, with filters by kind and person; pages that hold nothing for this reader are passed by. */
export function Way({ chain, mark }: { chain: AidChain; mark: string }) {
  const t = useChainText();
  const [order, setOrder] = useState<'newest' | 'oldest'>('newest');
  const [kind, setKind] = useState<ChainKind>();
  const [person, setPerson] = useState<string>();
  const pages = usePages<Entry, Loaded>(`chain ${chain.chainId} ${order} ${kind ?? ''} ${person ?? ''} ${mark}`, async (cursor) =>
    named(
      await ask(GetAidChainEntries, {
        params: { chainId: chain.chainId },
        query: { order, limit: 20, ...(kind && { kind }), ...(person && { person }), ...(cursor && { cursor }) },
      }),
    ),
  );
  const { items, loading, refusal, more } = pages;
  useEffect(() => {
    if (items.length === 0 && more && !loading && !refusal) void pages.loadMore();
  }, [items.length, more, loading]);
  const filtered = kind !== undefined || person !== undefined;
  return (
    <Part as="section" label={t('way')} className="stack">
      <Part className="col">
        <Part as="h2" className="h2">
          {t('way')}
        </Part>
        <Part as="p" className="sm">
          {t('wayHint')}
        </Part>
      </Part>
      <KindFilter value={kind} all={t('allKinds')} onChange={setKind} />
      {chain.people.length > 1 && (
        <FilterRow label={t('people')}>
          <FilterChip on={person === undefined} onToggle={() => setPerson(undefined)}>
            {t('everybody')}
          </FilterChip>
          {chain.people.map(({ personId, label }) => (
            <FilterChip key={personId} icon="me" on={person === personId} onToggle={(on) => setPerson(on ? personId : undefined)}>
              {label}
            </FilterChip>
          ))}
        </FilterRow>
      )}
      <FilterRow label={t('order')}>
        {(['newest', 'oldest'] as const).map((one) => (
          <FilterChip key={one} on={order === one} onToggle={() => setOrder(one)}>
            {t(one)}
          </FilterChip>
        ))}
      </FilterRow>
      <Listed
        pages={pages}
        bones={2}
        empty={{ icon: 'doc', title: t(filtered ? 'noneFiltered' : 'none'), hint: t(filtered ? 'noneFilteredHint' : 'noneHint') }}
      >
        <Part as="ol" label={t('way')} className="links">
          {items.map((entry) => (
            <Link key={entry.id} entry={entry} />
          ))}
        </Part>
      </Listed>
    </Part>
  );
}

function Link({ entry }: { entry: Entry }) {
  const t = useChainText();
  const { language } = useSettings();
  const kind = chainLabel(`chainKind.${entry.kind}`, language);
  const who = [saidActor(entry.as, language), entry.who].filter(Boolean).join(' ');
  const title = entry.type === 'ChainPrinted' ? undefined : (entry.title ?? kind);
  const facts = [
    chainLabel(`chainStage.${entry.stage}`, language),
    entry.owner && t('owner', { who: entry.owner }),
    entry.dueAt && t('due', { when: exactWords(entry.dueAt, language) }),
  ].filter(Boolean);
  return (
    <Part as="li" className="link">
      <Part hidden className={`link-dot link-${entry.kind}`}>
        <Icon name={kindIcons[entry.kind]} size="s" />
      </Part>
      <Part className="link-body">
        <Part className="link-head">
          <Part as="span" className="link-title">
            {`${who} ${saidEvent(entry.kind, entry.type, language)}`}
          </Part>
          <Part as="span" className="link-time">
            {exactWords(entry.at, language)}
          </Part>
        </Part>
        {title &&
          (entry.record && entry.title ? (
            <Tap className="link-open" onPress={() => open(...pageOf(entry.kind, entry.thing))}>
              {`${kind} · ${title}`}
            </Tap>
          ) : (
            <Part as="span" className="sm">
              {entry.title ? `${kind} · ${title}` : kind}
            </Part>
          ))}
        <Part as="span" className="xs">
          {facts.join(' · ')}
        </Part>
      </Part>
    </Part>
  );
}
