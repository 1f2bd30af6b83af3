/** What can be brought in by a table: the area tree, the roster of staff and helpers, households with their members. */
export const importKinds = ['areas', 'roster', 'households'] as const;
export type ImportKind = (typeof importKinds)[number];

export const tableFormats = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** `stopped`: cancelled half way, may be resumed. `dropped`: given up; its rows are forgotten. `failed`: the file could not be read. */
export const importStatuses = ['uploading', 'checking', 'checked', 'running', 'stopped', 'done', 'dropped', 'failed'] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const importActionNames = ['run', 'stop', 'drop', 'report'] as const;
export type ImportAction = (typeof importActionNames)[number];

/** What can be done in each status at all. */
export const importActions = {
  uploading: ['drop'],
  checking: ['drop'],
  checked: ['run', 'report', 'drop'],
  running: ['stop'],
  stopped: ['run', 'report', 'drop'],
  done: ['report'],
  dropped: [],
  failed: [],
} as const satisfies Record<ImportStatus, readonly ImportAction[]>;

/** What can be wrong with one cell of a row. */
export const importIssues = [
  'missing',
  'formula',
  'badCharacters',
  'tooLong',
  'unknownChoice',
  'notANumber',
  'negative',
  'tooLarge',
  'badDay',
  'badPhone',
  'badIdNumber',
  'idTwiceInFile',
  'idInOtherHousehold',
  'birthdayInFuture',
  'birthdayDiffers',
  'validityTooLong',
  'validityNeeded',
  'unknownArea',
  'areaAmbiguous',
  'areaTooHigh',
  'areaOutside',
  'badCode',
  'codeTwiceInFile',
  'unknownParent',
  'levelDiffers',
  'differsInHousehold',
  'headTwice',
  'tooManyMembers',
  'grantTwice',
  'nameDiffers',
  'orgNeeded',
  'fileClosed',
  'changedMeanwhile',
] as const;
export type ImportIssue = (typeof importIssues)[number];

/** Why a whole file was not read, or an export not made. */
export const importFailures = [
  'fileUnreadable',
  'fileTooLargeUnpacked',
  'tooManyRows',
  'tooManyColumns',
  'noRows',
  'headersMissing',
  'headerTwice',
  'badEncoding',
  'triedTooOften',
] as const;
export type ImportFailure = (typeof importFailures)[number];

export const rowFates = ['new', 'changed', 'unchanged', 'wrong'] as const;
export type RowFate = (typeof rowFates)[number];
export type RowCounts = Readonly<Record<RowFate, number>>;

export const maxTableBytes = 20 * 1024 * 1024;
/** A file goes up in parts of this size, in order; the last one is what is left. */
export const tablePartBytes = 1024 * 1024;
export const maxTableRows = 100_000;

export const exportKinds = ['areas', 'roster', 'households'] as const;
export type ExportKind = (typeof exportKinds)[number];
export const exportStatuses = ['running', 'done', 'stopped', 'failed'] as const;
export type ExportStatus = (typeof exportStatuses)[number];
