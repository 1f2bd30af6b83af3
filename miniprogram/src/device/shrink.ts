import type { Picked } from './media';
import { addressOf, fileAt } from './picked-files';

const longest = 2048;
const smallEnough = 1_000_000;

/** In browsers, a large photo made small enough for a weak network; WeChat does so itself. What cannot be made smaller stays as it is. */
export async function shrunk(picked: Picked): Promise<Picked> {
  if (process.env.TARO_ENV !== 'h5' || picked.bytes <= smallEnough || typeof createImageBitmap !== 'function') return picked;
  try {
    const file = fileAt(picked.path);
    if (!file) return picked;
    const image = await createImageBitmap(file);
    const share = Math.min(1, longest / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * share);
    canvas.height = Math.round(image.height * share);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
    return smaller && smaller.size < picked.bytes ? { path: addressOf(smaller), bytes: smaller.size } : picked;
  } catch {
    return picked;
  }
}
