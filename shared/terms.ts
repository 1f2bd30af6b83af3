/** A path in the area tree, county first: `hw/hewan/liuyin`. */
export const areaPathPattern = /^[a-z0-9]+(\/[a-z0-9]+){0,3}$/;

/** 六项行动: every wish and every aid belongs to one. */
export const campaigns = ['jobs', 'medicalCare', 'schooling', 'housing', 'disasterRelief', 'goodwill'] as const;
export type Campaign = (typeof campaigns)[number];

export const wishCategories = ['goods', 'service', 'study', 'health', 'company', 'repair'] as const;
export type WishCategory = (typeof wishCategories)[number];

export const urgencies = ['urgent', 'soon', 'normal'] as const;
export type Urgency = (typeof urgencies)[number];

/** 帮扶人 by kind; the two deputies' congresses, the committee and the party congress together are 两代表一委员. */
export const helperKinds = [
  'volunteer',
  'partyMember',
  'countyLeader',
  'partyDelegate',
  'peoplesDeputy',
  'cppccMember',
  'partnerUnit',
  'enterprise',
] as const;
export type HelperKind = (typeof helperKinds)[number];

export const areaLevels = ['county', 'town', 'community', 'cell'] as const;
export type AreaLevel = (typeof areaLevels)[number];

export const roles = [
  'resident',
  'volunteer',
  'helper',
  'gridWorker',
  'communityOfficer',
  'townOfficer',
  'countyOfficer',
  'departmentHandler',
  'leader',
  'supervisor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
