/** Unpacks the Chromium that comes inside @sparticuz/chromium into the directory given as the only argument. */
import { mkdirSync } from 'node:fs';

const target = process.argv[2];
mkdirSync(target, { recursive: true });
process.env.TMPDIR = target;
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'; // makes the package unpack its own shared libraries too
const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();
