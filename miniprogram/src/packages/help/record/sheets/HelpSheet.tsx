import type { HelpAction } from '@shared/help/help';
import type { ReactElement } from 'react';
import type { SheetProps } from '../types';
import { AcceptSheet } from './AcceptSheet';
import { CloseSafetySheet } from './CloseSafetySheet';
import { ConfirmSheet } from './ConfirmSheet';
import { ConvertSheet } from './ConvertSheet';
import { GroupSheet } from './GroupSheet';
import { LogSheet } from './LogSheet';
import { NoShowSheet } from './NoShowSheet';
import { OfferSheet } from './OfferSheet';
import { ReasonSheet } from './ReasonSheet';
import { ReopenSheet } from './ReopenSheet';
import { SafetySheet } from './SafetySheet';
import { SettleSheet } from './SettleSheet';
import { SureSheet } from './SureSheet';
import { ThankSheet } from './ThankSheet';
import { TriageSheet } from './TriageSheet';

/** The sheet of one action. Amending has a page of its own, contact details a sheet of their own. */
export function HelpSheet({ action, ...props }: SheetProps & { action: HelpAction }): ReactElement | null {
  switch (action) {
    case 'cancel':
    case 'return':
    case 'refuse':
    case 'giveBack':
    case 'dispute':
      return <ReasonSheet action={action} {...props} />;
    case 'decline':
    case 'arrive':
      return <SureSheet action={action} {...props} />;
    case 'triage':
      return <TriageSheet {...props} />;
    case 'convert':
      return <ConvertSheet {...props} />;
    case 'accept':
      return <AcceptSheet {...props} />;
    case 'acceptForGroup':
      return <GroupSheet {...props} />;
    case 'offerTo':
      return <OfferSheet {...props} />;
    case 'log':
      return <LogSheet {...props} />;
    case 'reportNoShow':
      return <NoShowSheet {...props} />;
    case 'confirm':
      return <ConfirmSheet {...props} />;
    case 'settle':
      return <SettleSheet {...props} />;
    case 'reopen':
      return <ReopenSheet {...props} />;
    case 'thank':
      return <ThankSheet {...props} />;
    case 'reportSafety':
      return <SafetySheet {...props} />;
    case 'closeSafety':
      return <CloseSafetySheet {...props} />;
    case 'resubmit':
    case 'openContact':
      return null;
  }
}
