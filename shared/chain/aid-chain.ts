/** 预警 核查 推送 救助 反馈: the five stages of one aid chain (铁力闭环). */
export const chainStages = ['warning', 'verification', 'dispatch', 'aid', 'feedback'] as const;
export type ChainStage = (typeof chainStages)[number];

/** What stands on a chain; later features add theirs. */
export const chainKinds = ['household', 'clue', 'visit', 'wish', 'help'] as const;
export type ChainKind = (typeof chainKinds)[number];

/** Who must act next, by public name (柳荫社区, 县民政局) or masked name. */
export type ChainOwner = { readonly label: string; readonly areaPath?: string; readonly orgId?: string; readonly personId?: string };

/**
 * One thing on a chain as it stands now, told by its feature from its own state. `version` is the thing's: a newer one replaces an older, never the other way.
 * Open without `owner`, or past `dueAt`: the chain is broken there.
 */
export type ChainTask = {
  readonly kind: ChainKind;
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  readonly areaPath: string;
  readonly householdId?: string;
  /** The visit it came from. */
  readonly visitId?: string;
  readonly subjectId?: string;
  readonly title: string;
  readonly status: string;
  readonly stage: ChainStage;
  readonly open: boolean;
  readonly owner?: ChainOwner;
  readonly dueAt?: string;
  /** A term of the feature's glossary: how it ended. */
  readonly outcome?: string;
  /** It concerns somebody under 18: masked further. */
  readonly minor?: true;
  readonly changedAt: string;
};

/** One event on a chain. `reason` only where people of the case may read it. */
export type ChainEntry = {
  readonly eventId: string;
  readonly kind: ChainKind;
  readonly id: string;
  readonly type: string;
  readonly stage: ChainStage;
  readonly at: string;
  readonly who: string;
  readonly as: string;
  readonly subjectId?: string;
  readonly title: string;
  readonly dueAt?: string;
  readonly owner?: string;
};

/** 工作日志: what is counted, from events and never typed. */
export const workKinds = ['served', 'aidedOnInitiative', 'policyExplained', 'disputesSettled', 'visits', 'solved'] as const;
export type WorkKind = (typeof workKinds)[number];
