/** 投诉建议: about the service, about how somebody behaved, or how to do it better. */
export const suggestionKinds = ['service', 'conduct', 'idea'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** Whose conduct it is about; whoever answers sits elsewhere. */
export const complainedLevels = ['community', 'town', 'county'] as const;
export type ComplainedLevel = (typeof complainedLevels)[number];

/** Who answers: an office of that level, or those who oversee the county's own office. */
export const suggestionDeskLevels = ['community', 'town', 'county', 'oversight'] as const;
export type SuggestionDeskLevel = (typeof suggestionDeskLevels)[number];
export type SuggestionDesk = {
  readonly level: SuggestionDeskLevel;
  /** The area whose office has it. */
  readonly areaPath: string;
  readonly label: string;
};

export const suggestionStatuses = ['open', 'answered', 'ended'] as const;
export type SuggestionStatus = (typeof suggestionStatuses)[number];

/** Words are read by the writer and the desk alone. `byLabel` is masked. */
export type SuggestionAnswer = { readonly words: string; readonly at: string; readonly desk: SuggestionDesk; readonly byLabel: string };

export type SuggestionFacts = {
  readonly id: string;
  readonly version: number;
  readonly countyId: string;
  /** Where it is about: a community's path. */
  readonly areaPath: string;
  readonly kind: SuggestionKind;
  readonly complained?: ComplainedLevel;
  /** Whom to tell; absent when somebody without an account wrote, or anonymously. */
  readonly writerId?: string;
  /** By which a writer with an account finds it again, named or not: a keyed hash. */
  readonly writerHash?: string;
  readonly anonymous: boolean;
  /** 周**, or empty when nobody is named. */
  readonly writerLabel: string;
  readonly title: string;
  readonly words: string;
  readonly media: readonly string[];
  readonly desk: SuggestionDesk;
  readonly submittedAt: string;
  readonly changedAt: string;
  /** How often it went up because nobody answered, or because the answer did not help. */
  readonly raised: number;
  readonly answers: readonly SuggestionAnswer[];
};

/** `open`: the desk answers by `dueAt`. `answered`: the writer may say until `endAt` whether it helped. */
export type Suggestion =
  | (SuggestionFacts & { readonly status: 'open'; readonly dueAt: string; readonly remindedAt?: string; readonly overdueAt?: string })
  | (SuggestionFacts & { readonly status: 'answered'; readonly answeredAt: string; readonly endAt: string })
  | (SuggestionFacts & { readonly status: 'ended'; readonly endedAt: string; readonly helped?: boolean; readonly helpedWords?: string });
export type SuggestionIn<Status extends SuggestionStatus> = Extract<Suggestion, { status: Status }>;

export const suggestionActionNames = ['answer', 'handOn', 'sayHelped'] as const;
export type SuggestionAction = (typeof suggestionActionNames)[number];
export const suggestionActions = {
  open: ['answer', 'handOn'],
  answered: ['sayHelped'],
  ended: [],
} as const satisfies Record<SuggestionStatus, readonly SuggestionAction[]>;
