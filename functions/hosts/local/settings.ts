import * as z from 'zod/mini';
import { readPlace, readVariables } from '../../core/env';

const Settings = z.object({
  HOST: z._default(z.string(), '127.0.0.1'),
  CLOCK_OFFSET_MS: z._default(z.coerce.number().check(z.int()), 0),
  LOCAL_TEST_CONTROLS: z.optional(z.string()),
  PAGES_DIR: z._default(z.string(), 'miniprogram/dist/h5'),
});

/** The demo's county, whose wall a guest sees. */
const demoCounty = 'huangliu';

export type LocalSettings = {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  /** Whether others than this machine may connect. */
  readonly isOpen: boolean;
  readonly pagesDir: string;
  readonly clockOffsetMs: number;
  readonly testControls: boolean;
  readonly scale: number;
  readonly countyId: string;
};

/** DATA_DIR, PORT, HOST and, for tests, CLOCK_OFFSET_MS and LOCAL_TEST_CONTROLS=1. */
export function readLocalSettings(): LocalSettings {
  const { dataDir, port, scale } = readPlace();
  const { HOST, CLOCK_OFFSET_MS, LOCAL_TEST_CONTROLS, PAGES_DIR } = z.parse(
    Settings,
    readVariables(['HOST', 'CLOCK_OFFSET_MS', 'LOCAL_TEST_CONTROLS', 'PAGES_DIR']),
  );
  return {
    dataDir,
    port,
    host: HOST,
    isOpen: !['127.0.0.1', '::1', 'localhost'].includes(HOST),
    pagesDir: PAGES_DIR,
    clockOffsetMs: CLOCK_OFFSET_MS,
    testControls: LOCAL_TEST_CONTROLS === '1',
    scale: scale ?? 1,
    countyId: demoCounty,
  };
}
