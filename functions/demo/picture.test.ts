import { describe, expect, test } from '@jest/globals';
import { cleanFile } from '../media/clean-file';
import { type ClueSceneName, clueScenes } from './clue-scenes';
import { clueTexts } from './clue-texts';
import { shortPhoto } from './clue-words';
import { cluePicture, pictureWithSum, proofPicture } from './picture';

const names = Object.keys(clueScenes) as ClueSceneName[];

describe('drawn pictures of the demo county', () => {
  test('are small files of which nothing needs to be taken', () => {
    for (const { bytes } of [proofPicture(), ...names.map(cluePicture)]) {
      const shown = cleanFile(bytes);
      expect(shown.ok && [shown.value.kind, shown.value.contentType]).toEqual(['image', 'image/png']);
      expect(shown.ok && Buffer.compare(shown.value.bytes, bytes)).toBe(0);
      expect(bytes.length).toBeLessThan(2_500);
    }
  });

  test('differ clearly, each from every other and from the certificate', () => {
    const all = [proofPicture(), ...names.map(cluePicture)].map(({ bytes }) => Buffer.from(bytes).toString('base64'));
    expect(new Set(all).size).toBe(names.length + 1);
    const grounds = names.map((name) => clueScenes[name].trim().split('\n')[0]);
    expect(new Set(grounds).size).toBe(names.length);
  });

  test('each is told of by some clue', () => {
    const shown = new Set<string>([shortPhoto, ...clueTexts.map(({ photo }) => photo)]);
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
  });

  test('nothing is handed out for an item of something else', () => {
    expect(() => pictureWithSum('0'.repeat(64))).toThrow('No picture');
    expect(() => pictureWithSum(undefined)).toThrow('No picture');
  });
});
