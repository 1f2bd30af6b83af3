import type { AnyContract } from '@shared/contract';
import type { HelpAction } from '@shared/help/help';
import type { HelpRecord } from '@shared/help/help.views';
import {
  AcceptForGroup,
  AcceptHelp,
  ArriveAtHelp,
  CancelHelp,
  CloseSafety,
  ConfirmHelp,
  ConvertHelp,
  DeclineHelp,
  DisputeHelp,
  GiveBackHelp,
  LogHelp,
  OfferHelpTo,
  RefuseHelp,
  ReopenHelp,
  ReportNoShow,
  ReportSafety,
  ReturnHelp,
  SettleHelp,
  ThankHelpers,
  TriageHelp,
} from '@shared/help/help-commands.contracts';

/** Actions that answer with the record as it is then; the others (contact, amending) have pages or answers of their own. */
export type Command = Exclude<HelpAction, 'resubmit' | 'openContact'>;

export const commands: Readonly<Record<Command, AnyContract>> = {
  cancel: CancelHelp,
  triage: TriageHelp,
  return: ReturnHelp,
  refuse: RefuseHelp,
  convert: ConvertHelp,
  accept: AcceptHelp,
  acceptForGroup: AcceptForGroup,
  decline: DeclineHelp,
  offerTo: OfferHelpTo,
  giveBack: GiveBackHelp,
  arrive: ArriveAtHelp,
  log: LogHelp,
  reportNoShow: ReportNoShow,
  confirm: ConfirmHelp,
  dispute: DisputeHelp,
  settle: SettleHelp,
  reopen: ReopenHelp,
  thank: ThankHelpers,
  reportSafety: ReportSafety,
  closeSafety: CloseSafety,
};

/** What stands out when it can be done, the most pressing first; the rest stays within reach. */
const prominent: readonly HelpAction[] = [
  'resubmit',
  'triage',
  'accept',
  'acceptForGroup',
  'arrive',
  'log',
  'confirm',
  'settle',
  'thank',
  'reopen',
  'closeSafety',
];
export const dangerous: readonly HelpAction[] = ['cancel', 'refuse', 'reportSafety'];

/** The one thing to do now and what else can be done; contact details have their place among the facts. */
export function sortActions(actions: readonly HelpAction[]): { main?: HelpAction; rest: readonly HelpAction[] } {
  const all = actions.filter((action) => action !== 'openContact');
  const main = prominent.find((action) => actions.includes(action));
  return { ...(main && { main }), rest: all.filter((action) => action !== main) };
}

/** What stands at the foot of a record: what can be done, or a way in for who has not signed in. */
export function footOf(record: HelpRecord, signedIn: boolean) {
  const { main, rest } = sortActions(record.actions);
  const signIn = !signedIn && record.status === 'open';
  return { ...(main && { main }), rest, signIn, empty: !main && rest.length === 0 && !signIn };
}
