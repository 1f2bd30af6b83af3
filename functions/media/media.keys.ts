import type { Key } from '../core/store';

export const mediaKey = (mediaId: string): Key => ({ pk: `MEDIA#${mediaId}`, sk: 'FILE' });
