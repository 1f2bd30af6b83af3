import { WriteForCard } from '@/parts/compose/WriteForCard';
import '../households.css';
import '@/parts/record/record.css';
import type { HouseholdRecord } from '@shared/households/household.views';
import { Button } from '@/components/Button';
import { Card, TapCard } from '@/components/Card';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { open } from '@/device/navigate';
import { useHouseholdText } from '@/i18n/households';
import { useSettings } from '@/settings';
import { dayWords, neededByWords } from '@/words/words';
import { Marks } from '../Marks';
import { filePage } from '../pages';
import { fileLabel } from '../words';
import { AddressCard } from './AddressCard';
import { DoublesCard } from './DoublesCard';
import { EntriesCard } from './EntriesCard';
import { FindingsCard } from './FindingsCard';
import { KeptCards } from './KeptCards';
import { LevelCard } from './LevelCard';
import { MembersCard } from './MembersCard';
import type { FileSheetProps, OpenSheet } from './types';
import { ValuesCards } from './ValuesCards';

interface FileViewProps {
  record: HouseholdRecord;
  now: Date;
  busy?: boolean;
  /** Without these it is only read. */
  onShow?: (sheet: OpenSheet) => void;
  onSend?: FileSheetProps['onSend'];
}

const noon = (day: string) => `${day}T04:00:00.000Z`;

/** One file for whoever looks: where it stands, what waits, how they live, who they are, and what happened to it. */
export function FileView({ record, now, busy = false, onShow, onSend }: FileViewProps) {
  const t = useHouseholdText();
  const { language } = useSettings();
  const { values, levelDecision, merges, memberList } = record;
  const may = (action: HouseholdRecord['actions'][number]) => onShow !== undefined && record.actions.includes(action);
  const stands =
    record.status === 'closed'
      ? t('standsClosed', { reason: record.closedReason ?? '' })
      : record.status === 'merged'
        ? t('standsMerged')
        : levelDecision
          ? t('standsLevel', {
              level: fileLabel(`level.${levelDecision.level}`, language),
              day: dayWords(noon(levelDecision.reviewBy), now, language),
            })
          : t('standsUndecided');
  return (
    <Part className={`stack ${language === 'en' ? 'english' : ''}`}>
      <Card className="record-head">
        <Part as="h2" className="h1">
          {t('homeOf', { label: record.headLabel })}
        </Part>
        <Part className="row">
          <Marks row={record} />
        </Part>
        <Part role="status" className="h2">
          <Part as="span" className="sr-only">
            {t('stands')}
          </Part>
          <Part as="span">{stands}</Part>
        </Part>
        <Part className="sm">{[record.areaName, t('people', { count: record.members })].join(' · ')}</Part>
        {record.nextVisitBy && <Part className="sm">{`${t('next')} ${neededByWords(record.nextVisitBy, now, language)}`}</Part>}
        {record.consent && (
          <Part className="sm">
            {record.consent.given ? t('consentGiven', { day: dayWords(record.consent.at, now, language) }) : t('consentMissing')}
          </Part>
        )}
        {record.into && (
          <Button variant="outline" onPress={() => open(filePage, { id: record.into })}>
            {t('toOther')}
          </Button>
        )}
      </Card>
      {record.findings?.map((one) => (
        <FindingsCard
          key={one.id}
          record={record}
          findings={one}
          now={now}
          busy={busy}
          {...(may('confirmFindings') && onSend && { onSend })}
        />
      ))}
      {(levelDecision || record.levelProposal) && <LevelCard record={record} now={now} {...(may('decideLevel') && onShow && { onShow })} />}
      {may('merge') && onShow && <DoublesCard record={record} onShow={onShow} />}
      {merges && merges.length > 0 && (
        <Card as="section" label={t('mergedFrom')} className="stack">
          <Part as="h3" className="h2">
            {t('mergedFrom')}
          </Part>
          {merges.map(({ id, label, undoUntil }) => (
            <Part key={id} className="row">
              <Part as="span" className="grow">
                {t('mergedLine', { label, day: dayWords(undoUntil, now, language) })}
              </Part>
              {may('undoMerge') && onSend && (
                <Button
                  size="small"
                  variant="outline"
                  busy={busy}
                  label={`${t('undo')} ${label}`}
                  onPress={() => onSend('undoMerge', { other: id })}
                >
                  {t('undo')}
                </Button>
              )}
            </Part>
          ))}
        </Card>
      )}
      <AddressCard record={record} {...(onShow && { onShow })} />
      {memberList && <MembersCard record={record} members={memberList} now={now} {...(onShow && { onShow })} />}
      {values && <ValuesCards record={record} values={values} {...(onShow && { onShow })} />}
      {onShow && record.memberList && (
        <TapCard onPress={() => open('packages/chain/record/index', { chain: `H-${record.id}` })}>
          <Part as="span" className="row">
            <Icon name="share" />
            <Part as="span" className="col grow">
              <Part as="span" className="h2">
                {t('chain')}
              </Part>
              <Part as="span" className="sm">
                {t('chainHint')}
              </Part>
            </Part>
          </Part>
        </TapCard>
      )}
      {/* Whoever looks after this place may put findings to its files, and writes for its homes. */}
      {record.status === 'active' && may('propose') && (
        <WriteForCard mayPlan household={record.id} label={record.headLabel} area={record.areaPath} />
      )}
      <KeptCards record={record} now={now} {...(onShow && { onShow })} />
      {record.entries && <EntriesCard entries={record.entries} now={now} />}
    </Part>
  );
}
