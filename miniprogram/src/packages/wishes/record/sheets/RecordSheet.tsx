import type { WishAction } from '@shared/wishes/wish';
import type { ReactElement } from 'react';
import type { SheetProps } from '../types';
import { ClaimSheet } from './ClaimSheet';
import { DeliverSheet } from './DeliverSheet';
import { ProgressSheet } from './ProgressSheet';
import { RateSheet } from './RateSheet';
import { ReasonSheet } from './ReasonSheet';
import { SettleSheet } from './SettleSheet';
import { SureSheet } from './SureSheet';
import { VerifySheet } from './VerifySheet';

/** The sheet of one action. Amending has a page of its own, contact details a sheet of their own. */
export function RecordSheet({ action, ...props }: SheetProps & { action: WishAction }): ReactElement | null {
  switch (action) {
    case 'claim':
    case 'joinWaitingList':
      return <ClaimSheet join={action === 'joinWaitingList'} {...props} />;
    case 'leaveWaitingList':
    case 'declineOffer':
    case 'confirm':
    case 'publish':
    case 'unpublish':
      return <SureSheet action={action} {...props} />;
    case 'return':
    case 'refuse':
    case 'extend':
    case 'release':
    case 'dispute':
    case 'withdraw':
      return <ReasonSheet action={action} {...props} />;
    case 'verify':
      return <VerifySheet {...props} />;
    case 'noteProgress':
      return <ProgressSheet {...props} />;
    case 'deliver':
      return <DeliverSheet {...props} />;
    case 'rate':
      return <RateSheet {...props} />;
    case 'settleDispute':
      return <SettleSheet {...props} />;
    case 'resubmit':
    case 'openContact':
      return null;
  }
}
