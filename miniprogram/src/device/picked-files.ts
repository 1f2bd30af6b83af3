/** In browsers, what stands behind the blob addresses of picked files: the content policy lets no page read them back. */
const files = new Map<string, Blob>();

export function addressOf(file: Blob): string {
  const path = URL.createObjectURL(file);
  files.set(path, file);
  return path;
}

export const fileAt = (path: string): Blob | undefined => files.get(path);
