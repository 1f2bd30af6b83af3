import { describe, expect, it } from '@jest/globals';
import { FieldCryptoFault, fieldCrypto } from './field-crypto';

const k1 = { id: 'k1', key: new Uint8Array(32).fill(1) };
const k2 = { id: 'k2', key: new Uint8Array(32).fill(2) };
const hashKey = new Uint8Array(32).fill(3);
const crypto = fieldCrypto({ keys: [k1], hashKey });

describe('field crypto', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const sealed = crypto.seal('phone', '13912345678 周');
    expect(sealed).toMatch(/^k1\.[\w-]+$/);
    expect(crypto.open('phone', sealed)).toBe('13912345678 周');
    expect(crypto.seal('phone', '13912345678 周')).not.toBe(sealed);
    expect(crypto.open('phone', crypto.seal('phone', ''))).toBe('');
  });

  it('opens nothing changed, cut, of another purpose or another key', () => {
    const sealed = crypto.seal('phone', '13912345678');
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    const flipped = Array.from(
      bytes,
      (_, at) => `k1.${Buffer.from(bytes.map((byte, n) => (n === at ? byte ^ 1 : byte))).toString('base64url')}`,
    );
    for (const wrong of [...flipped, sealed.slice(0, 20), 'k1.', '', 'k1', sealed.replace('k1', 'k9'), `${sealed}.x`]) {
      expect(() => crypto.open('phone', wrong)).toThrow(FieldCryptoFault);
    }
    expect(() => crypto.open('idNumber', sealed)).toThrow(FieldCryptoFault);
    const renamed = fieldCrypto({ keys: [{ ...k2, key: k1.key }], hashKey });
    expect(() => renamed.open('phone', sealed.replace('k1', 'k2'))).toThrow(FieldCryptoFault);
  });

  it('rotates: the first key seals, every key opens', () => {
    const old = crypto.seal('phone', 'a');
    const rotated = fieldCrypto({ keys: [k2, k1], hashKey });
    expect(rotated.open('phone', old)).toBe('a');
    expect(rotated.seal('phone', 'a')).toMatch(/^k2\./);
  });

  it('finds a number however it is written, and keeps other values as they are', () => {
    const phone = crypto.keyedHash('phone', '13912345678');
    for (const form of [' 139 1234 5678', '139-1234-5678', '１３９１２３４５６７８', '+86 13912345678', '8613912345678'])
      expect(crypto.keyedHash('phone', form)).toBe(phone);
    expect(crypto.keyedHash('idNumber', '11010119900307123x')).toBe(crypto.keyedHash('idNumber', '11010119900307123X'));
    expect(crypto.keyedHash('other', '13912345678')).not.toBe(phone);
    expect(crypto.keyedHash('openid', 'oAb-c')).not.toBe(crypto.keyedHash('openid', 'oabc'));
    expect(fieldCrypto({ keys: [k1], hashKey: new Uint8Array(32).fill(4) }).keyedHash('phone', '13912345678')).not.toBe(phone);
  });

  it('refuses keys that are too short', () => {
    expect(() => fieldCrypto({ keys: [{ id: 'k1', key: new Uint8Array(16) }], hashKey })).toThrow(RangeError);
    expect(() => fieldCrypto({ keys: [k1], hashKey: new Uint8Array(8) })).toThrow(RangeError);
  });
});
