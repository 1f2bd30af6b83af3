import type { HouseholdRecord, MemberView } from '@shared/households/household.views';
import type { Refused } from '@/api/client';
import type { Command } from './commands';

/** Which sheet is open, and about whom or what. */
export type OpenSheet =
  | { readonly name: Exclude<Command, 'changeMember' | 'leave' | 'settle' | 'merge' | 'undoMerge'> }
  | { readonly name: 'changeMember' | 'leave'; readonly member: MemberView }
  | {
      readonly name: 'merge';
      readonly other?: string;
      readonly label?: string;
      readonly alike?: readonly { readonly here: string; readonly there: string }[];
    }
  | { readonly name: 'openAddress' }
  | { readonly name: 'openMinor'; readonly member: MemberView }
  | { readonly name: 'openNumber'; readonly member: MemberView; readonly which: 'idNumber' | 'phone' }
  | { readonly name: 'history'; readonly field: string; readonly member?: MemberView }
  | { readonly name: 'more' };

export interface FileSheetProps {
  record: HouseholdRecord;
  now: Date;
  busy: boolean;
  refusal?: Refused;
  onSend: (command: Command, body: object, params?: Record<string, string>) => void;
  onClose: () => void;
}
