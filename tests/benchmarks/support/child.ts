import { type ChildProcess, fork } from 'node:child_process';

export type Child = {
  /** What the child answers to one question. */
  readonly ask: <Answer>(question: string, ...more: readonly unknown[]) => Promise<Answer>;
  readonly close: () => Promise<void>;
};
export type Answers = Readonly<Record<string, (...more: never[]) => unknown>>;

const scriptOf = (): string => {
  const script = process.argv[1];
  if (!script) throw new Error('A benchmark runs from a file.');
  return script;
};

/** Starts this same benchmark file again as a process of its own, with a role to play. */
export async function startChild(role: readonly string[], execArgv: readonly string[] = process.execArgv): Promise<Child> {
  const child = fork(scriptOf(), [...role], { execArgv: [...execArgv] });
  await heard(child);
  return {
    ask: async <Answer>(question: string, ...more: readonly unknown[]) => {
      const answer = heard(child);
      child.send([question, ...more]);
      return (await answer) as Answer;
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

const heard = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('A process of the benchmark ended early.'));
    child.once('exit', onExit).once('message', (message: { answer?: unknown; fault?: string }) => {
      child.off('exit', onExit);
      if (message.fault === undefined) resolve(message.answer);
      else reject(new Error(message.fault));
    });
  });

/** In the child: says that it is ready, answers questions one by one, and goes when the parent does. */
export function serveParent(answers: Answers, close: () => Promise<void>): void {
  const tell = (message: object) => process.send?.(message);
  process.on('message', ([question, ...more]: [string, ...never[]]) => {
    Promise.resolve(answers[question]?.(...more)).then(
      (answer) => tell({ answer }),
      (fault: Error) => tell({ fault: fault.stack ?? fault.message }),
    );
  });
  process.on('disconnect', () => void close().finally(() => process.exit(0)));
  tell({ answer: 'ready' });
}

/** Processor time this process has used, in microseconds. */
export const cpuMicros = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
