import { getAidChainRoute } from '../../chain/get-aid-chain.route';
import { getAidChainEntriesRoute } from '../../chain/get-aid-chain-entries.route';
import { getAidChainPdfRoute } from '../../chain/get-aid-chain-pdf.route';
import { getBrokenChainsRoute } from '../../chain/get-broken-chains.route';
import { getChainOfRoute } from '../../chain/get-chain-of.route';
import { getWorkLogRoute } from '../../chain/get-work-log.route';
import { getWorkRecordsRoute } from '../../chain/get-work-records.route';
import { printAidChainRoute } from '../../chain/print-aid-chain.route';
import type { Route } from '../../core/route';
import type { RouteDeps } from '../api-parts';

export const routes: readonly Route<RouteDeps>[] = [
  getAidChainEntriesRoute,
  getAidChainPdfRoute,
  getAidChainRoute,
  getBrokenChainsRoute,
  getChainOfRoute,
  getWorkLogRoute,
  getWorkRecordsRoute,
  printAidChainRoute,
];
