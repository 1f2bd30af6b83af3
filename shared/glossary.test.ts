import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { everyWord as everyTerm, isSaid } from '../tests/support/words';
import { glossary, label, refusalLabel } from './glossary';
import { recordTerms, wishRecordWords } from './glossary/wish-record';
import { noticeNames } from './notifications/inbox.contracts';
import { consentKinds } from './people/people.contracts';
import { areaLevels, campaigns, helperKinds, roles, urgencies, wishCategories } from './terms';
import { wishActionNames, wishStatuses } from './wishes/wish';
import { desks } from './wishes/wish.contracts';
import { disputeOutcomes } from './wishes/wish.events';

const root = join(__dirname, '..');
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(test|builder|spec)\.ts$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
const found = (texts: readonly string[], pattern: RegExp) =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')));

// The contracts themselves, not their text, so that lists built from lists count too.
const contractRefusals = readdirSync(join(root, 'shared'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.contracts.ts'))
  .flatMap((file) => Object.values(require(join(root, 'shared', file)) as Record<string, { refusals?: readonly string[] }>))
  .flatMap((it) => it.refusals ?? []);
const schemaReasons = found(filesUnder('shared'), /error: '([A-Za-z]+)'/g);

const everyWord = { ...glossary, ...wishRecordWords };

describe('glossary', () => {
  it.each([
    ['campaign', campaigns],
    ['category', wishCategories],
    ['urgency', urgencies],
    ['helperKind', helperKinds],
    ['role', roles],
    ['areaLevel', areaLevels],
    ['status', wishStatuses],
    ['action', wishActionNames],
    ['notice', noticeNames],
    ['desk', desks],
    ['consent', consentKinds],
    ['outcome', disputeOutcomes],
  ] as const)('knows every %s', (kind, names) => {
    const heads = Object.keys(everyWord).filter((key) => key.startsWith(`${kind}.`));
    expect(heads.sort()).toEqual(names.map((name) => `${kind}.${name}`).sort());
  });

  it('knows every event the chain can hold', () => {
    const types = found([readFileSync(join(root, 'shared/wishes/wish.events.ts'), 'utf8')], /type: '(\w+)'/g);
    expect(types.size).toBeGreaterThan(20);
    expect([...types].filter((type) => !recordTerms.isTerm(`event.${type}`))).toEqual([]);
  });

  it('says every refusal that contracts and schemas name', () => {
    expect(contractRefusals.length).toBeGreaterThan(40);
    expect([...new Set([...contractRefusals, ...schemaReasons])].filter((reason) => !isSaid(reason))).toEqual([]);
  });

  it('says every refusal of the server', () => {
    const reasons = found(
      filesUnder('functions'),
      /(?:refused\(|forbidden\(|notFound\(|\breason: |Refused\(\d+, |missing \? )'([a-z][A-Za-z]+)'/g,
    );
    expect(reasons.size).toBeGreaterThan(20);
    expect([...reasons].filter((reason) => !isSaid(reason))).toEqual([]);
  });

  const terms = Object.entries(everyTerm);
  it('has both languages, with the same placeholders', () => {
    const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const [term, { zh, en }] of terms) {
      expect([term, zh]).toEqual([term, expect.stringMatching(/[\u4e00-\u9fff]/)]);
      expect([term, en]).toEqual([term, expect.stringMatching(/^[^\u4e00-\u9fff]*[A-Za-z][^\u4e00-\u9fff]*$/)]);
      expect([term, holes(en)]).toEqual([term, holes(zh)]);
    }
  });

  it('shames nobody and names no machinery', () => {
    expect(terms.filter(([, { zh, en }]) => /贫困户|穷人|poor|排名|积分|打卡|错误码|error code|\b[45]\d\d\b/.test(zh + en))).toEqual([]);
  });

  it('fills what is given and leaves no holes', () => {
    expect(label('notice.wishClaimed', 'zh', { who: '王**', title: '轮椅', dueAt: '周四 18:00' })).toBe(
      '王**认领了心愿“轮椅”，会在周四 18:00前办到。',
    );
    expect(label('notice.wishClaimed', 'en')).not.toMatch(/[{}]|undefined/);
    expect(label('refusal.tooManyClaims', 'en', { limit: 3 })).toContain('3 wishes');
  });

  it('has a sentence even for reasons it does not know', () => {
    expect(refusalLabel('wishNotOpen', 'zh')).toBe(glossary['refusal.wishNotOpen'].zh);
    expect(refusalLabel('somethingNew', 'zh')).toBe(glossary['refusal.unknown'].zh);
    expect(refusalLabel('toString', 'en')).toBe(glossary['refusal.unknown'].en);
  });
});
