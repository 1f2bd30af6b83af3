import type { Action, Relation } from '@shared/access/access';
import type { Caller } from '@shared/people/caller';
import type { Areas } from '../areas/areas.repository';
import type { People } from '../people/people.repository';
import type { ChainRepository } from './chain.repository';
import type { PdfTools } from './chain-pdf';
import type { WorkRepository } from './work.repository';

/** What a chain needs to know of a household: whose it is, and the files and people whose chains belong to it. */
export type Family = {
  readonly householdId: string;
  /** 周** 家 */
  readonly label: string;
  readonly areaPath: string;
  readonly mergedFrom: readonly string[];
  readonly members: readonly { readonly personId?: string; readonly label: string; readonly minor: boolean }[];
};

export type May = (
  caller: Caller | undefined,
  resource: 'aidChain' | 'brokenChain' | 'workLog' | 'wish' | 'help' | 'clue' | 'visit' | 'household',
  action: Action,
  to: { areaPath?: string; relations: readonly Relation[] },
) => boolean;

/** What the routes of chains and of the work log need from the rest of the house, wired in hosts. */
export type ChainDeps = {
  readonly chains: ChainRepository;
  readonly work: WorkRepository;
  readonly family: (householdId: string) => Promise<Family | undefined>;
  readonly people: Pick<People, 'find'>;
  readonly areas: Areas;
  readonly may: May;
  readonly pdfTools: () => Promise<PdfTools>;
  readonly certificateFont: () => Promise<Uint8Array>;
  readonly clock: () => Date;
};
