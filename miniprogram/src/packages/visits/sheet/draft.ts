import type { HouseholdValues, MemberValues } from '@shared/households/household';
import type { Point } from '@shared/place';
import { localDay } from '@shared/time';
import type { VisitDeed, VisitKind, VisitSheetKind } from '@shared/visits/visit';
import type { ParcelFile } from '@/device/parcels';

export type FoundField = {
  readonly memberId?: string;
  readonly field: keyof HouseholdValues | keyof MemberValues;
  readonly value: unknown;
};
export type SheetDraft = {
  readonly kind: VisitKind;
  readonly sheet: VisitSheetKind;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly living: string;
  readonly needs: string;
  readonly measures: string;
  readonly deeds: readonly VisitDeed[];
  readonly files: readonly ParcelFile[];
  readonly findings: readonly FoundField[];
  readonly point?: Point;
};

export const blankSheet = (kind: VisitKind, sheet: VisitSheetKind, now: Date): SheetDraft => ({
  kind,
  sheet,
  day: localDay(now),
  living: '',
  needs: '',
  measures: '',
  deeds: [],
  files: [],
  findings: [],
});

export const sameField = (a: FoundField, b: FoundField): boolean => a.field === b.field && a.memberId === b.memberId;
/** With this finding in the place of what was found of the field before. */
export const withFinding = (findings: readonly FoundField[], finding: FoundField): readonly FoundField[] => [
  ...findings.filter((one) => !sameField(one, finding)),
  finding,
];

/** A few words, a deed or something found: one of them makes a visit. */
export const saysSomething = ({ living, needs, measures, deeds, findings }: SheetDraft): boolean =>
  [living, needs, measures].some((words) => words.trim() !== '') || deeds.length > 0 || findings.length > 0;

/** What is sent; a visit of today was now, one of another day at noon. */
export const sheetBody = ({ day, files: _files, living, needs, measures, point, ...rest }: SheetDraft, now: Date): object => ({
  ...rest,
  visitedAt: day === localDay(now) ? now.toISOString() : `${day}T04:00:00.000Z`,
  living: living.trim(),
  needs: needs.trim(),
  measures: measures.trim(),
  media: [],
  ...(point && { point }),
});
