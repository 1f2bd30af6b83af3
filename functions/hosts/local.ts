import { StartFault } from './local/server';
import { readLocalSettings } from './local/settings';
import { startLocal } from './local/start-local';

const say = (line: string) => console.log(line);

try {
  const host = await startLocal(readLocalSettings(), say);
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(130);
    stopping = true;
    say('\n  Stopping …');
    host.close().then(
      () => process.exit(0),
      (fault) => {
        console.error(fault);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
} catch (fault) {
  const plain = fault instanceof StartFault || (fault instanceof Error && fault.name === 'EnvFault');
  console.error(plain ? `\n  ${(fault as Error).message}\n` : fault);
  process.exit(1);
}
