import { createHash } from 'node:crypto';
import type { FieldCrypto } from './lookup';
import type { NewPerson } from './person';

/** Test data: a resident of 柳荫, changed as told. */
export const aPerson = (changes: Partial<NewPerson> = {}): NewPerson => ({
  personId: 'p1',
  countyId: 'huangliu',
  homeArea: 'huangliu/hexi/liuyin',
  name: '周甲',
  language: 'zh',
  grants: [],
  ...changes,
});

/** Seals visibly different from the text and bound to its purpose, without keys. */
export const fakeCrypto: FieldCrypto = {
  seal: (purpose, text) => Buffer.from(`${purpose}:${[...text].reverse().join('')}`).toString('base64url'),
  open: (purpose, sealed) => {
    const text = Buffer.from(sealed, 'base64url').toString();
    if (!text.startsWith(`${purpose}:`)) throw new Error('sealed for another purpose');
    return [...text.slice(purpose.length + 1)].reverse().join('');
  },
  keyedHash: (purpose, value) => createHash('sha256').update(`${purpose}:${value}`).digest('base64url'),
};
