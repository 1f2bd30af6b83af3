import '../households.css';
import '@/parts/record/record.css';
import type { HouseholdRecord } from '@shared/households/household.views';
import { Button } from '@/components/Button';
import { Card, TapCard } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Part } from '@/components/elements';
import { Icon } from '@/components/Icon';
import { Timeline } from '@/components/Timeline';
import { open } from '@/device/navigate';
import { useHouseholdText } from '@/i18n/households';
import { MediaShow } from '@/parts/media/MediaShow';
import { Fact } from '@/parts/record/Fact';
import { useSettings } from '@/settings';
import { agoWords, dayWords, moneyWords, neededByWords } from '@/words/words';
import { Marks } from '../Marks';
import { filePage } from '../pages';
import { fieldName, fileLabel, isTerm } from '../words';
import { AddressCard } from './AddressCard';
import { DoublesCard } from './DoublesCard';
import { FindingsCard } from './FindingsCard';
import { LevelCard } from './LevelCard';
import { MembersCard } from './MembersCard';
import type { FileSheetProps, OpenSheet } from './types';
import { ValueFact } from './ValueFact';
import { WriteForCard } from './WriteForCard';

interface FileViewProps {
  record: HouseholdRecord;
  now: Date;
  busy?: boolean;
  /** Without these it is only read. */
  onShow?: (sheet: OpenSheet) => void;
  onSend?: FileSheetProps['onSend'];
}

const money = ['incomeYuan', 'medicalYuan', 'schoolingYuan', 'otherRigidYuan'] as const;
const living = ['housing', 'causes', 'needs', 'skills', 'livingWords'] as const;
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
      {values && (
        <>
          <Card as="section" label={t('income')} className="stack">
            <Part as="h3" className="h2">
              {t('income')}
            </Part>
            {record.incomePerHead !== undefined && <Part className="b">{t('perHead', { money: moneyWords(record.incomePerHead) })}</Part>}
            <Part as="dl" className="record-facts">
              {money.map((field) => (
                <ValueFact
                  key={field}
                  field={field}
                  sourced={values[field]}
                  now={now}
                  {...(onShow && { onHistory: () => onShow({ name: 'history', field }) })}
                />
              ))}
            </Part>
          </Card>
          <Card as="section" label={t('living')} className="stack">
            <Part as="h3" className="h2">
              {t('living')}
            </Part>
            <Part as="dl" className="record-facts">
              {living.map((field) => (
                <ValueFact
                  key={field}
                  field={field}
                  sourced={values[field]}
                  now={now}
                  {...(onShow && { onHistory: () => onShow({ name: 'history', field }) })}
                />
              ))}
              <Fact name={t('categoriesHeld')}>
                {record.categoriesHeld?.length
                  ? record.categoriesHeld.map(({ value }) => (
                      <Chip key={value.category} tone="info">
                        {[
                          fileLabel(`incomeCategory.${value.category}`, language),
                          value.validUntil && t('until', { day: value.validUntil }),
                        ]
                          .filter(Boolean)
                          .join(' ')}
                      </Chip>
                    ))
                  : t('unknown')}
              </Fact>
            </Part>
          </Card>
        </>
      )}
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
      {record.status === 'active' && may('propose') && <WriteForCard record={record} />}
      {record.notes && (
        <Card as="section" label={t('notes')} className="stack">
          <Part className="row">
            <Part as="h3" className="h2 grow">
              {t('notes')}
            </Part>
            {may('note') && (
              <Button size="small" variant="outline" icon="plus" onPress={() => onShow?.({ name: 'note' })}>
                {fileLabel('householdAction.note', language)}
              </Button>
            )}
          </Part>
          {record.notes.length === 0 && <Part className="sm">{t('notesNone')}</Part>}
          {record.notes.map((note) => (
            <Part key={note.id} className="col">
              <Part className="file-words">{note.words}</Part>
              <Part className="xs">
                {[note.by, agoWords(note.at, now, language), fileLabel(`visibility.${note.visibility}`, language)].join(' · ')}
              </Part>
            </Part>
          ))}
        </Card>
      )}
      {record.documents && (
        <Card as="section" label={t('documents')} className="stack">
          <Part className="row">
            <Part as="h3" className="h2 grow">
              {t('documents')}
            </Part>
            {may('addDocument') && (
              <Button size="small" variant="outline" icon="plus" onPress={() => onShow?.({ name: 'addDocument' })}>
                {fileLabel('householdAction.addDocument', language)}
              </Button>
            )}
          </Part>
          {record.documents.length === 0 && <Part className="sm">{t('documentsNone')}</Part>}
          {record.documents.map((one) => (
            <Part key={one.id} className="col">
              <Part className="b">{one.title}</Part>
              <MediaShow media={[one.media]} />
              <Part className="xs">
                {[one.by, agoWords(one.at, now, language), fileLabel(`visibility.${one.visibility}`, language)].join(' · ')}
              </Part>
            </Part>
          ))}
        </Card>
      )}
      {record.entries && (
        <Card as="section" label={t('entries')} className="stack">
          <Part as="h3" className="h2">
            {t('entries')}
          </Part>
          <Timeline
            label={t('entries')}
            items={record.entries.map((entry) => {
              const term = `householdEvent.${entry.type}`;
              const told = isTerm(term) ? fileLabel(term, language) : entry.type;
              const who = entry.who || fileLabel(`householdActor.${entry.as}` as 'householdActor.clock', language);
              const detail = [
                entry.level && fileLabel(`level.${entry.level}`, language),
                entry.fields?.map((field) => fieldName(field, language)).join(' · '),
                entry.category && fileLabel(`incomeCategory.${entry.category}`, language),
                entry.day,
                entry.reason,
              ]
                .filter(Boolean)
                .join(' · ');
              return {
                id: String(entry.version),
                title: `${who} ${told}`,
                time: agoWords(entry.at, now, language),
                state: 'done' as const,
                ...(detail && { detail }),
              };
            })}
          />
        </Card>
      )}
    </Part>
  );
}
