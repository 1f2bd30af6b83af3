/** The bytes of the part `file` of a multipart form; undefined when the form cannot be read or has no such file, or more than one. */
export const formFile = async (raw: { readonly bytes: Uint8Array; readonly type: string }): Promise<Uint8Array | undefined> => {
  if (!/^multipart\/form-data\s*;/i.test(raw.type)) return undefined;
  try {
    const form = await new Response(raw.bytes.slice(), { headers: { 'content-type': raw.type } }).formData();
    const [file, ...more] = form.getAll('file');
    return file instanceof Blob && file.size > 0 && more.length === 0 ? new Uint8Array(await file.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
};
