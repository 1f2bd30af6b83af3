import type { ImportIssue } from '@shared/imports/import';
import { accepted, type Result } from '@shared/result';
import { unfit } from './table-row';

export type KnownArea = { readonly path: string; readonly name: string; readonly code?: string | undefined; readonly retired?: boolean };

/** The areas of a county by what tables call them: their whole path, their code, or its last piece where no other area has it. */
export type PlaceIndex = { find(code: string): Result<string, ImportIssue>; at(path: string): KnownArea | undefined };

export const placeIndex = (areas: readonly KnownArea[]): PlaceIndex => {
  const living = areas.filter(({ retired }) => !retired);
  const byPath = new Map(living.map((area) => [area.path, area]));
  const byCode = new Map(living.flatMap((area) => (area.code ? [[area.code, area.path]] : [])));
  const byLast = new Map<string, string | undefined>();
  for (const { path } of living) {
    const last = path.slice(path.lastIndexOf('/') + 1);
    byLast.set(last, byLast.has(last) ? undefined : path);
  }
  return {
    at: (path) => byPath.get(path),
    find: (code) => {
      const sure = byPath.get(code)?.path ?? byCode.get(code);
      if (sure) return accepted(sure);
      if (!byLast.has(code)) return unfit('unknownArea');
      const path = byLast.get(code);
      return path === undefined ? unfit('areaAmbiguous') : accepted(path);
    },
  };
};
