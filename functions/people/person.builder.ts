import { fieldCrypto } from '../core/field-crypto';
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

export const testCrypto = fieldCrypto({ keys: [{ id: 'k1', key: Buffer.alloc(32, 1) }], hashKey: Buffer.alloc(32, 2) });
