import type { WorkKind } from '@shared/chain/aid-chain';
import { GetWorkRecords } from '@shared/chain/chain.contracts';
import type { WorkRecord } from '@shared/chain/work-log';
import { ask } from '@/api/client';
import { usePages } from '@/api/remote';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { open } from '@/device/navigate';
import { useChainText } from '@/i18n/chain';
import { Listed } from '@/parts/record/Listed';
import { useSettings } from '@/settings';
import { exactWords } from '@/words/words';
import { chainLabel, kindIcons, pageOf } from '../words';

type Row = WorkRecord & { readonly thing: string };

/** What a number is made of; each opens its record where one may. */
export function WorkRecords({ kind, area, from, to }: { kind: WorkKind; area: string; from: string; to: string }) {
  const t = useChainText();
  const { language } = useSettings();
  const pages = usePages<Row, { items: Row[]; next?: string | undefined }>(`work ${kind} ${area} ${from} ${to}`, async (cursor) => {
    const found = await ask(GetWorkRecords, { query: { kind, area, from, to, limit: 20, ...(cursor && { cursor }) } });
    if (!found.ok) return found;
    return { ...found, answer: { ...found.answer, items: found.answer.items.map((one) => ({ ...one, thing: one.id, id: one.eventId })) } };
  });
  const title = t('records', { kind: chainLabel(`workKind.${kind}`, language) });
  return (
    <Part as="section" label={title} className="stack">
      <Part as="h2" className="h2">
        {title}
      </Part>
      <Listed pages={pages} bones={2} empty={{ icon: 'doc', title: t('recordsNone'), hint: t('recordsNoneHint') }}>
        <Part as="ul" label={title} className="stack">
          {pages.items.map((one) => {
            const name = chainLabel(`chainKind.${one.kind}`, language);
            return (
              <Card key={one.id} as="li" className="chain-task">
                <Part className="row">
                  <Icon name={kindIcons[one.kind]} />
                  {one.record ? (
                    <Tap className="stretch chain-open" onPress={() => open(...pageOf(one.kind, one.thing))}>
                      {one.title ?? name}
                    </Tap>
                  ) : (
                    <Part as="span">{name}</Part>
                  )}
                </Part>
                <Part as="span" className="sm">
                  {[one.title && name, one.areaName, exactWords(one.at, language)].filter(Boolean).join(' · ')}
                </Part>
                {!one.record && (
                  <Part as="span" className="xs">
                    {t('recordHidden')}
                  </Part>
                )}
              </Card>
            );
          })}
        </Part>
      </Listed>
    </Part>
  );
}
