import { beforeEach, describe, expect, test } from '@jest/globals';
import { type MemoryStore, memoryStore } from '../core/memory-store';
import { peopleRepository } from './people.repository';
import { aPerson, testCrypto } from './person.builder';
import { changeGrants, newPersonWrites, orgItem } from './person.items';

const community = 'huangliu/hexi/liuyin';
let store: MemoryStore;
const people = () => peopleRepository(store, testCrypto);
const add = (...changes: Parameters<typeof aPerson>) => store.commit([...newPersonWrites(aPerson(...changes), testCrypto)]);

beforeEach(() => {
  store = memoryStore();
});

describe('people', () => {
  test('are found by id, phone and openid, and by nothing else', async () => {
    await add({ phone: '19900000001', openid: 'o-1', idNumber: '999101199001010015' });
    expect((await people().find('p1'))?.name).toBe('周甲');
    expect((await people().findByPhone('19900000001'))?.personId).toBe('p1');
    expect((await people().findByOpenid('o-1'))?.personId).toBe('p1');
    expect(await people().find('p2')).toBeUndefined();
    expect(await people().findByPhone('19900000002')).toBeUndefined();
    expect(await people().findByOpenid('19900000001')).toBeUndefined();
    for (const other of ['O-1', 'o1', 'o_1']) expect(await people().findByOpenid(other)).toBeUndefined();
  });

  test('phone, ID number and openid are stored in no readable form', async () => {
    await add({ phone: '19900000001', openid: 'o-secret', idNumber: '999101199001010015' });
    const stored = JSON.stringify(store.all());
    for (const secret of ['19900000001', 'o-secret', '999101199001010015']) expect(stored).not.toContain(secret);
    const person = await people().find('p1');
    expect(person && people().phoneOf(person)).toBe('19900000001');
  });

  test('a phone or openid belongs to one person', async () => {
    await add({ phone: '19900000001', openid: 'o-1' });
    expect((await add({ personId: 'p2', phone: '19900000001' })).ok).toBe(false);
    expect((await add({ personId: 'p3', openid: 'o-1' })).ok).toBe(false);
    expect(await people().find('p2')).toBeUndefined();
  });

  test('many are read at once, the unknown left out, nobody costs nothing', async () => {
    await add();
    await add({ personId: 'p2' });
    expect((await people().findMany(['p1', 'p2', 'p1', 'gone'])).map(({ personId }) => personId).sort()).toEqual(['p1', 'p2']);
    expect(await people().findMany([])).toEqual([]);
  });

  test('a role is listed for its very area, and a unit knows its members', async () => {
    const grant = { role: 'helper', areaPath: 'huangliu', orgId: 'org1', helperKind: 'partnerUnit' } as const;
    await store.commit([{ put: orgItem({ orgId: 'org1', name: '县图书馆', kind: 'partnerUnit', areaPath: 'huangliu' }) }]);
    await add({ grants: [grant, { ...grant, orgName: '县图书馆' }] });
    await add({ personId: 'p2', grants: [{ role: 'communityOfficer', areaPath: community }] });
    await add({ personId: 'p3', grants: [{ role: 'communityOfficer', areaPath: `${community}2` }] });
    expect(await people().inRole('communityOfficer', community)).toEqual(['p2']);
    expect(await people().inRole('communityOfficer', 'huangliu')).toEqual([]);
    expect(await people().inRole('helper', 'huangliu')).toEqual(['p1']);
    expect(await people().orgMembers('org1')).toEqual(['p1']);
    expect((await people().org('org1'))?.name).toBe('县图书馆');
    expect(await people().org('org2')).toBeUndefined();
  });

  test('a long list is read to its end', async () => {
    for (let n = 0; n < 1200; n++) {
      await store.commit([{ put: { pk: 'ROLE#huangliu', sk: `volunteer#v${n}`, personId: `v${n}`, role: 'volunteer' } }]);
    }
    expect(await people().inRole('volunteer', 'huangliu')).toHaveLength(1200);
  });
});

describe('a roster change', () => {
  const officer = { role: 'communityOfficer', areaPath: community } as const;
  const member = { role: 'helper', areaPath: 'huangliu', orgId: 'org1', helperKind: 'partnerUnit' } as const;

  test('takes and gives rights in one step, seen at the next read', async () => {
    await add({ phone: '19900000001', grants: [officer, member] });
    const before = await people().find('p1');
    if (!before) throw new Error('not stored');
    expect(await store.commit([...changeGrants(before, [member, { role: 'volunteer', areaPath: community }])])).toEqual({ ok: true });
    const afterwards = await people().find('p1');
    expect(afterwards?.grants.map(({ role }) => role)).toEqual(['helper', 'volunteer']);
    expect(afterwards && people().phoneOf(afterwards)).toBe('19900000001');
    expect(await people().inRole('communityOfficer', community)).toEqual([]);
    expect(await people().inRole('volunteer', community)).toEqual(['p1']);
    expect(await people().orgMembers('org1')).toEqual(['p1']);
  });

  test('decided on an old reading is not written', async () => {
    await add({ grants: [officer] });
    const before = await people().find('p1');
    if (!before) throw new Error('not stored');
    await store.commit([...changeGrants(before, [])]);
    expect((await store.commit([...changeGrants(before, [officer, member])])).ok).toBe(false);
    expect((await people().find('p1'))?.grants).toEqual([]);
    expect(await people().orgMembers('org1')).toEqual([]);
  });
});
