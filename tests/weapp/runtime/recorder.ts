import type { Activity } from './activity';
import type { PhoneFile } from './network';
import type { Options } from './wx-answers';

type Heard = (result: Options) => void;

/** WeChat's only recorder: what it takes down is the first sound among the phone's files, for as many seconds as a test says nothing of. */
export function recorder(activity: Activity, files: readonly PhoneFile[]): Record<string, unknown> {
  const heard: Record<'start' | 'stop' | 'error', Heard> = { start: () => {}, stop: () => {}, error: () => {} };
  const tell = (what: keyof typeof heard, result: Options) => activity.later(`recorder ${what}`, () => heard[what](result));
  const sound = () => files.find(({ type }) => type.startsWith('audio/'));
  return {
    onStart: (listener: Heard) => {
      heard.start = listener;
    },
    onStop: (listener: Heard) => {
      heard.stop = listener;
    },
    onError: (listener: Heard) => {
      heard.error = listener;
    },
    start: () => (sound() ? tell('start', {}) : tell('error', { errMsg: 'operateRecorder:fail auth deny' })),
    stop: () => {
      const file = sound();
      if (file) tell('stop', { tempFilePath: file.path, duration: 5000, fileSize: file.bytes.length });
    },
  };
}
