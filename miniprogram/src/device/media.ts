import Taro from '@tarojs/taro';
import { addressOf } from './picked-files';

/** A photo or recording on this device, not yet sent. `bytes` is 0 when the device does not say. */
export type Picked = { readonly path: string; readonly bytes: number };

/** Lets the person take or choose up to `count` photos; an empty list when they change their mind. Photos are asked for compressed. */
export async function pickPhotos(count: number): Promise<Picked[]> {
  try {
    if (process.env.TARO_ENV === 'h5') return await pickFiles('image/jpeg,image/png,image/webp', count);
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    });
    return tempFiles.map((file) => ({ path: file.tempFilePath, bytes: file.size }));
  } catch {
    return [];
  }
}

/** One short video, taken or chosen; undefined when they change their mind. */
export async function pickVideo(seconds: number): Promise<Picked | undefined> {
  try {
    if (process.env.TARO_ENV === 'h5') return (await pickFiles('video/mp4,video/quicktime', 1))[0];
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['video'],
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
      maxDuration: seconds,
    });
    const [file] = tempFiles;
    return file && { path: file.tempFilePath, bytes: file.size };
  } catch {
    return undefined;
  }
}

const pickFiles = (accept: string, count: number): Promise<Picked[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = count > 1;
    input.hidden = true;
    input.setAttribute('aria-hidden', 'true');
    const done = (picked: Picked[]) => {
      input.remove();
      resolve(picked);
    };
    input.addEventListener('change', () =>
      done([...(input.files ?? [])].slice(0, count).map((file) => ({ path: addressOf(file), bytes: file.size }))),
    );
    input.addEventListener('cancel', () => done([]));
    document.body.append(input);
    input.click();
  });

export type Recording = { stop(): void; cancel(): void; readonly done: Promise<(Picked & { readonly seconds: number }) | undefined> };
export const longestVoice = 60;

/** Records a voice note of at most 60 s; undefined when recording is not possible or not allowed here. */
export async function recordVoice(): Promise<Recording | undefined> {
  try {
    return process.env.TARO_ENV === 'h5' ? await recordInBrowser() : recordInWeChat();
  } catch {
    return undefined;
  }
}

function recordInWeChat(): Recording {
  const recorder = Taro.getRecorderManager();
  let kept = true;
  const done = new Promise<(Picked & { seconds: number }) | undefined>((resolve) => {
    recorder.onStop(({ tempFilePath, duration, fileSize }) =>
      resolve(kept ? { path: tempFilePath, bytes: fileSize, seconds: Math.round(duration / 1000) } : undefined),
    );
    recorder.onError(() => resolve(undefined));
  });
  recorder.start({ duration: longestVoice * 1000, format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 });
  return {
    done,
    stop: () => recorder.stop(),
    cancel: () => {
      kept = false;
      recorder.stop();
    },
  };
}

async function recordInBrowser(): Promise<Recording | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  const began = Date.now();
  let kept = true;
  const done = new Promise<(Picked & { seconds: number }) | undefined>((resolve) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      const blob = new Blob(parts, { type: recorder.mimeType });
      resolve(kept ? { path: addressOf(blob), bytes: blob.size, seconds: Math.round((Date.now() - began) / 1000) } : undefined);
    };
  });
  recorder.start();
  const limit = setTimeout(() => recorder.state === 'recording' && recorder.stop(), longestVoice * 1000);
  const end = () => {
    clearTimeout(limit);
    if (recorder.state === 'recording') recorder.stop();
  };
  return {
    done,
    stop: end,
    cancel: () => {
      kept = false;
      end();
    },
  };
}

/** Shows photos large, starting with one. */
export function lookAt(urls: string[], current: string): void {
  void Taro.previewImage({ urls, current }).catch(() => {});
}

/** Plays one voice note; the answer stops it. */
export function playVoice(url: string, onEnd: () => void): () => void {
  const player = Taro.createInnerAudioContext();
  const over = () => {
    player.destroy();
    onEnd();
  };
  player.src = url;
  player.onEnded(over);
  player.onError(over);
  player.play();
  return () => {
    player.stop();
    over();
  };
}
