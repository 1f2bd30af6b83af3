/** The kind shows in a file's id, so that a list can be drawn without reading each file's record. */
export type MediaKind = 'image' | 'audio' | 'video';
export const kindOf = (mediaId: string): MediaKind =>
  mediaId.startsWith('aud_') ? 'audio' : mediaId.startsWith('vid_') ? 'video' : 'image';
