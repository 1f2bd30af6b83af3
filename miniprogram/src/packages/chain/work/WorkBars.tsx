import './work.css';
import { type WorkKind, workKinds } from '@shared/chain/aid-chain';
import type { WorkCounts } from '@shared/chain/work-log';
import { Card } from '@/components/Card';
import { Part, Tap } from '@/components/elements';
import { useChainText } from '@/i18n/chain';
import { useSettings } from '@/settings';
import { chainLabel } from '../words';

export type WorkRow = {
  readonly id: string;
  readonly name: string;
  readonly counts: WorkCounts;
  readonly onPress?: (() => void) | undefined;
};

/** One number of each row as a bar in proportion, with the number; a tap looks into an area. */
export function WorkBars({ rows, kind }: { rows: readonly WorkRow[]; kind: WorkKind }) {
  const { language } = useSettings();
  const full = Math.max(1, ...rows.map(({ counts }) => counts[kind]));
  const name = chainLabel(`workKind.${kind}`, language);
  return (
    <Card as="section" label={name} className="stack">
      <Part as="h2" className="h2">
        {name}
      </Part>
      <Part as="ul" label={name} className="bars">
        {rows.map(({ id, name: of, counts, onPress }) => (
          <Part as="li" key={id} className="bar">
            <Part className="bar-words">
              {onPress ? (
                <Tap className="bar-name" onPress={onPress}>
                  {of}
                </Tap>
              ) : (
                <Part as="span" className="bar-name">
                  {of}
                </Part>
              )}
              <Part as="span" className="b end">
                {String(counts[kind])}
              </Part>
            </Part>
            <Part hidden className="bar-track">
              <Part className="bar-fill" style={{ width: `${Math.round((counts[kind] / full) * 100)}%` }} />
            </Part>
          </Part>
        ))}
      </Part>
    </Card>
  );
}

/** All six numbers of each row: a table in browsers, lines of words in WeChat. */
export function WorkTable({ rows }: { rows: readonly WorkRow[] }) {
  const t = useChainText();
  const { language } = useSettings();
  const nameOf = (kind: WorkKind) => chainLabel(`workKind.${kind}`, language);
  return (
    <Card as="section" label={t('table')} className="stack work-table-box">
      <Part as="h2" className="h2">
        {t('table')}
      </Part>
      {process.env.TARO_ENV === 'h5' ? (
        <Part className="work-scroll" role="group" label={t('table')} focusable="byTab">
          <table className="work-table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                {workKinds.map((kind) => (
                  <th key={kind} scope="col">
                    {nameOf(kind)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, counts }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {workKinds.map((kind) => (
                    <td key={kind}>{counts[kind]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Part>
      ) : (
        <Part as="ul" className="stack">
          {rows.map(({ id, name, counts }) => (
            <Part as="li" key={id} className="col">
              <Part as="span" className="b">
                {name}
              </Part>
              <Part as="span" className="sm">
                {workKinds.map((kind) => `${nameOf(kind)} ${counts[kind]}`).join(' · ')}
              </Part>
            </Part>
          ))}
        </Part>
      )}
    </Card>
  );
}
