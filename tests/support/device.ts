/** Stand-ins for what a browser keeps and sends, where jsdom has none: files in memory, requests answered by the test. */
const later = (work: () => void) => void Promise.resolve().then(work);

/** One database with one store, by key; what it holds outlives what a page forgets. */
export function installFiles(): Map<string, Blob> {
  const files = new Map<string, Blob>();
  const request = <T>(result: T) => ({ result });
  const transaction = () => {
    const made: { oncomplete?: () => void; objectStore: () => unknown } = {
      objectStore: () => ({
        put: (file: Blob, key: string) => request(void files.set(key, file)),
        get: (key: string) => request(files.get(key)),
        delete: (key: string) => request(void files.delete(key)),
        getAllKeys: () => request([...files.keys()]),
      }),
    };
    later(() => made.oncomplete?.());
    return made;
  };
  const open = () => {
    const asked: { result: unknown; onsuccess?: () => void } = { result: { transaction } };
    later(() => asked.onsuccess?.());
    return asked;
  };
  let made = 0;
  Object.assign(globalThis, { indexedDB: { open } });
  Object.assign(URL, {
    createObjectURL: () => {
      made += 1;
      return `blob:test/${made}`;
    },
    revokeObjectURL: () => {},
  });
  Blob.prototype.arrayBuffer ??= function arrayBuffer(this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
  return files;
}

export interface SentBytes {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly bytes: number;
}

/** Answers requests that carry bytes; undefined is a network that breaks off. */
export function installRequests(answer: (sent: SentBytes) => { status: number; body: unknown } | undefined): void {
  class Request {
    upload: { onprogress?: (event: { loaded: number }) => void } = {};
    status = 0;
    responseText = '';
    onload?: () => void;
    onerror?: (fault: unknown) => void;
    private method = '';
    private url = '';
    private headers: Record<string, string> = {};
    open(method: string, url: string) {
      this.method = method;
      this.url = url;
    }
    setRequestHeader(name: string, value: string) {
      this.headers[name] = value;
    }
    send(body: Blob) {
      later(() => {
        const answered = answer({ method: this.method, url: this.url, headers: this.headers, bytes: body.size });
        if (!answered) return this.onerror?.(new Error('no network'));
        this.upload.onprogress?.({ loaded: body.size });
        this.status = answered.status;
        this.responseText = JSON.stringify(answered.body);
        this.onload?.();
      });
    }
    abort() {}
  }
  Object.assign(globalThis, { XMLHttpRequest: Request });
}
