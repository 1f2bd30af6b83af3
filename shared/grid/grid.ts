/** 上岗公示: what somebody is responsible for in an area. Those in `publicDuties` hold office; the others help as neighbours. */
export const duties = [
  'areaHead',
  'partySecretary',
  'gridHead',
  'gridWorker',
  'policeOfficer',
  'doctor',
  'buildingHead',
  'groupLeader',
] as const;
export type Duty = (typeof duties)[number];
export const publicDuties: readonly Duty[] = ['areaHead', 'partySecretary', 'gridHead', 'gridWorker', 'policeOfficer', 'doctor'];

/** ISO weekdays, Monday first. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

export const stationServices = [
  'rest',
  'hotWater',
  'restroom',
  'charging',
  'firstAid',
  'bloodPressure',
  'elderMeals',
  'childcare',
  'reading',
  'mediation',
  'legalAdvice',
  'policyAdvice',
  'applications',
  'donations',
  'parcels',
] as const;
export type StationService = (typeof stationServices)[number];

/** Somebody on a post as stored: the full name is sealed, `label` is masked. */
export type PostMember = {
  readonly duty: Duty;
  readonly label: string;
  readonly sealedName: string;
  readonly sealedPhone?: string;
  readonly personId?: string;
  /** When they agreed to be named in full; absent: masked. */
  readonly namedSince?: string;
  readonly photo?: string;
  readonly words?: string;
};

export type Post = {
  readonly areaPath: string;
  readonly countyId: string;
  readonly version: number;
  readonly members: readonly PostMember[];
  readonly phone: string;
  readonly hours: readonly OpenHours[];
  readonly address: string;
  readonly reach: string;
  readonly patrolDays: readonly Weekday[];
  readonly note: string;
  readonly changedAt: string;
};

/** Local times of the county, `08:30`; `to` is later than `from`. */
export type OpenHours = { readonly days: readonly Weekday[]; readonly from: string; readonly to: string };

export type Station = {
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  readonly areaPath: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly hours: readonly OpenHours[];
  readonly services: readonly StationService[];
  readonly note: string;
  readonly point?: { readonly lat: number; readonly lon: number };
  readonly closed?: boolean;
  readonly changedAt: string;
};

/** Whether it is open at a weekday (Monday 1) and a local time `HH:MM`. */
export const isOpenAt = (hours: readonly OpenHours[], weekday: number, time: string): boolean =>
  hours.some(({ days, from, to }) => (days as readonly number[]).includes(weekday) && from <= time && time < to);
