import { createHash } from 'node:crypto';
import type { CleanFile } from '../media/clean-file';
import { type ClueSceneName, clueScenes } from './clue-scenes';
import { drawn } from './drawing';

/** Paper, lines of writing, and a seal: what an invented certificate looks like from afar. */
const proof = `
ground #fffbf0
box #d9b46a 8 8 304 204
box #fffbf0 12 12 296 196
box #c83a2e 100 34 120 10
box #9a8f7d 36 70 248 4
box #9a8f7d 36 92 248 4
box #9a8f7d 36 114 248 4
box #9a8f7d 36 136 154 4
box #9a8f7d 36 158 154 4
disc #c83a2e 248 160 26 22
box #c83a2e 226 158 44 5
box #c83a2e 246 138 5 44
`;

const kept = new Map<string, CleanFile>();
const once = (scene: string): CleanFile => {
  const picture = kept.get(scene) ?? drawn(scene);
  kept.set(scene, picture);
  return picture;
};

/** The picture beside every invented proof of skill: a PNG that shows nothing readable. */
export const proofPicture = (): CleanFile => once(proof);
/** What somebody who told of it may have photographed: drawn from plain forms, so that it shows nobody. */
export const cluePicture = (name: ClueSceneName): CleanFile => once(clueScenes[name]);

let bySum: ReadonlyMap<string, CleanFile> | undefined;
/** The picture that a media item stands for, found by its checksum. */
export const pictureWithSum = (sha256: unknown): CleanFile => {
  const names = Object.keys(clueScenes) as ClueSceneName[];
  bySum ??= new Map(
    [proofPicture(), ...names.map(cluePicture)].map((file) => [createHash('sha256').update(file.bytes).digest('hex'), file]),
  );
  const found = bySum.get(String(sha256));
  if (!found) throw new Error('No picture was drawn for this item.');
  return found;
};
