import { WriteForCard } from '@/parts/compose/WriteForCard';
import '../visits.css';
import type { VisitRecord } from '@shared/visits/visit.views';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Part } from '@/components/elements';
import { open } from '@/device/navigate';
import { useVisitText } from '@/i18n/visits';
import { WholeChain } from '@/parts/chain/WholeChain';
import { MediaShow } from '@/parts/media/MediaShow';
import { ChainCard } from '@/parts/record/ChainCard';
import { Fact } from '@/parts/record/Fact';
import { useSettings } from '@/settings';
import { dayWords, exactWords } from '@/words/words';
import { SeeAddress } from '../SeeAddress';
import { VisitChips } from '../VisitRow';
import { fileLabel, isFileTerm, isVisitTerm, valueWords, visitLabel, visitPages, whenWords, whyWords } from '../words';
import { OpenedCard } from './OpenedCard';
import { timelineOf } from './timeline';

/** One visit for whoever looks: why and by when, what was seen, and the way so far. */
export function VisitView({ record, now }: { record: VisitRecord; now: Date }) {
  const t = useVisitText();
  const { language } = useSettings();
  const struck =
    record.dropReason && isVisitTerm(`struck.${record.dropReason}`)
      ? visitLabel(`struck.${record.dropReason}` as 'struck.replaced', language)
      : record.dropReason;
  return (
    <Part className="stack">
      <Card className="record-head">
        <VisitChips visit={record} />
        <Part as="h2" className="h1">
          {record.householdLabel}
        </Part>
        <Part role="status" className="h2">
          {whenWords(record, now, language, t)}
        </Part>
        <Part className="sm">{record.areaName}</Part>
      </Card>
      {struck && (
        <Card tone="fill" as="section" label={t('dropReason')} className="stack">
          <Part as="h3" className="h2">
            {t('dropReason')}
          </Part>
          <Part className="visit-words">{struck}</Part>
        </Card>
      )}
      {record.sheet && <SheetCard record={record} sheet={record.sheet} />}
      <Card as="section" label={t('facts')}>
        <Part as="dl" className="record-facts">
          <Fact name={t('household')}>
            {record.mayOpenFile ? (
              <Button size="small" variant="outline" icon="doc" onPress={() => open(visitPages.file, { id: record.householdId })}>
                {t('openFile')}
              </Button>
            ) : (
              <Part as="span" className="xs">
                {t('fileClosed')}
              </Part>
            )}
          </Fact>
          {record.mayOpenAddress && (
            <Fact name={t('address')}>
              <SeeAddress key={record.id} id={record.id} label={record.householdLabel} />
            </Fact>
          )}
          <Fact name={t('reason')}>{whyWords(record, language, t)}</Fact>
          {record.status === 'planned' && (
            <>
              <Fact name={t('due')}>{t('dueBy', { day: dayWords(`${record.dueOn}T04:00:00.000Z`, now, language) })}</Fact>
              <Fact name={t('visitor')}>{record.visitorLabel ?? t('visitorNobody')}</Fact>
            </>
          )}
          {record.tries > 0 && <Fact name={t('triesName')}>{t('triesCount', { count: record.tries })}</Fact>}
          {record.visitedAt && (
            <>
              <Fact name={t('visitedAt')}>{exactWords(record.visitedAt, language)}</Fact>
              <Fact name={t('kind')}>{`${visitLabel(`visitKind.${record.kind}`, language)} · ${record.visitorLabel ?? ''}`}</Fact>
            </>
          )}
        </Part>
      </Card>
      {record.mayWriteFor && (
        <WriteForCard household={record.householdId} label={record.householdLabel} area={record.areaPath} visit={record.id} />
      )}
      {record.mayOpenFile && <OpenedCard key={record.id} visitId={record.id} householdId={record.householdId} />}
      <ChainCard items={timelineOf(record, now, language)} count={record.chain.length} />
      <WholeChain kind="visit" id={record.id} />
    </Part>
  );
}

function SheetCard({ record, sheet }: { record: VisitRecord; sheet: NonNullable<VisitRecord['sheet']> }) {
  const t = useVisitText();
  const { language } = useSettings();
  const texts = [
    ['living', sheet.living],
    ['needs', sheet.needs],
    ['measures', sheet.measures],
  ] as const;
  const found = record.chain.find(({ type }) => type === 'VisitDone')?.params.findings;
  const ofMembers = Number(found ?? 0) - sheet.findings.length;
  return (
    <Card as="section" label={t('sheetCard')} className="stack">
      <Part as="h3" className="h2">
        {visitLabel(`visitSheet.${sheet.sheet}`, language)}
      </Part>
      <Part as="dl" className="record-facts">
        {texts.map(
          ([name, words]) =>
            words !== '' && (
              <Fact key={name} name={t(name)}>
                <Part as="span" className="visit-words">
                  {words}
                </Part>
              </Fact>
            ),
        )}
        {sheet.deeds.length > 0 && (
          <Fact name={t('deeds')}>
            {sheet.deeds.map((deed) => visitLabel(`visitDeed.${deed}`, language)).join(language === 'en' ? ', ' : '、')}
          </Fact>
        )}
        {sheet.findings.map((finding) => {
          const term = `field.${finding.field}`;
          return (
            <Fact key={finding.field} name={isFileTerm(term) ? fileLabel(term, language) : finding.field}>
              {valueWords(finding.field, finding.value, language, t)}
            </Fact>
          );
        })}
      </Part>
      {Number(found ?? 0) > 0 && (
        <Part className="sm">
          {[t('foundWaits'), ofMembers > 0 && record.mayOpenFile && t('foundMember')].filter(Boolean).join(language === 'en' ? ' ' : '')}
        </Part>
      )}
      <MediaShow media={sheet.media.flatMap((one) => (one.kind === 'image' || one.kind === 'audio' ? [{ ...one, kind: one.kind }] : []))} />
    </Card>
  );
}
