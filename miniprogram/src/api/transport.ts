import Taro from '@tarojs/taro';
import { fileAt } from '../device/picked-files';

/** Where the API lives: in browsers beside the page, in WeChat at the address set when it was built. */
const origin = process.env.TARO_ENV === 'h5' ? '' : process.env.API_ORIGIN || 'http://127.0.0.1:3000';

export type Sent = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
};
export type Received = { readonly status: number; readonly body: unknown; readonly header: (name: string) => string | undefined };

const headerReader = (headers: Record<string, unknown> | undefined) => (name: string) => {
  const found = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
  return found === undefined ? undefined : String(found);
};

/** One exchange; rejects when no answer came. */
export async function exchange({ method, path, headers, body }: Sent): Promise<Received> {
  const answer = await Taro.request({
    url: origin + path,
    method,
    header: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { data: JSON.stringify(body) }),
    timeout: 15_000,
  });
  return { status: answer.statusCode, body: answer.data, header: headerReader(answer.header) };
}

/** Sends one file as the part `file`, with progress from 0 to 100; `stop` gives up. */
export function sendFile(
  path: string,
  filePath: string,
  headers: Record<string, string>,
  onProgress: (percent: number) => void,
): { done: Promise<Received>; stop(): void } {
  if (process.env.TARO_ENV === 'h5') return sendInBrowser(path, filePath, headers, onProgress);
  let task: { abort(): void } | undefined;
  const done = new Promise<Received>((resolve, reject) => {
    const sending = Taro.uploadFile({
      url: origin + path,
      filePath,
      name: 'file',
      header: headers,
      timeout: 120_000,
      success: ({ statusCode, data }) => resolve({ status: statusCode, body: parsed(data), header: () => undefined }),
      fail: reject,
    });
    sending.progress?.(({ progress }) => onProgress(progress));
    task = sending as unknown as { abort(): void };
  });
  return { done, stop: () => task?.abort() };
}

function sendInBrowser(path: string, filePath: string, headers: Record<string, string>, onProgress: (percent: number) => void) {
  const request = new XMLHttpRequest();
  const done = new Promise<Received>((resolve, reject) => {
    const file = fileAt(filePath);
    if (!file) return reject(new Error('The file is no longer at hand.'));
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / Math.max(1, total)));
    heard(request, resolve, reject);
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
  return { done, stop: () => request.abort() };
}

/** Sends bytes as they are, telling how many have gone where the device says so; `stop` gives up. */
export function sendBytes(
  method: 'POST' | 'PUT' | 'GET' | 'DELETE',
  path: string,
  bytes: Blob | ArrayBuffer,
  headers: Record<string, string>,
  onSent: (bytes: number) => void,
): { done: Promise<Received>; stop(): void } {
  const typed = { ...headers, 'Content-Type': 'application/octet-stream' };
  if (process.env.TARO_ENV === 'h5') {
    const request = new XMLHttpRequest();
    const done = new Promise<Received>((resolve, reject) => {
      request.open(method, path);
      for (const [name, value] of Object.entries(typed)) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded }) => onSent(loaded);
      heard(request, resolve, reject);
      request.send(bytes);
    });
    return { done, stop: () => request.abort() };
  }
  let task: { abort(): void } | undefined;
  const done = new Promise<Received>((resolve, reject) => {
    task = Taro.request({
      url: origin + path,
      method,
      header: typed,
      data: bytes,
      timeout: 120_000,
      success: (answer) => resolve({ status: answer.statusCode, body: answer.data, header: headerReader(answer.header) }),
      fail: reject,
    });
  });
  return { done, stop: () => task?.abort() };
}

/** What came of a browser's request. */
function heard(request: XMLHttpRequest, resolve: (received: Received) => void, reject: (fault: unknown) => void): void {
  request.timeout = 120_000;
  request.onload = () => resolve({ status: request.status, body: parsed(request.responseText), header: () => undefined });
  request.onerror = reject;
  request.ontimeout = reject;
  request.onabort = reject;
}

const parsed = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text;
  } catch {
    return undefined;
  }
};

/** Where a signed link of the API points on this target; a file of this device is where it is. */
export const fileAddress = (path: string): string => (/^(\/|$)/.test(path) ? origin + path : path);
