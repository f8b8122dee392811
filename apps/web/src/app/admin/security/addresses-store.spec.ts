import { TestBed } from '@angular/core/testing';
import type { TenantAddresses, UpdateTenantAddresses } from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { AddressesApi } from './addresses-api';
import { AddressesStore } from './addresses-store';

const OFFICE = { range: '192.0.2.0/24', note: 'Head office' };

async function given(refusal?: ApiError) {
  const asked: UpdateTenantAddresses[] = [];
  const list: TenantAddresses = { version: 3, ranges: [OFFICE], yourAddress: '192.0.2.1' };
  const api = {
    read: () => Promise.resolve(list),
    save: (body: UpdateTenantAddresses) => {
      asked.push(body);
      return refusal
        ? Promise.reject(refusal)
        : Promise.resolve({ ...list, version: 4, ranges: body.ranges });
    },
  };
  TestBed.configureTestingModule({
    providers: [AddressesStore, { provide: AddressesApi, useValue: api }],
  });
  const store = TestBed.inject(AddressesStore);
  await store.read();
  return { store, asked };
}

it('saves what was made of the list, without empty lines, on the version that was read', async () => {
  const { store, asked } = await given();
  expect(store.dirty()).toBe(false);
  store.add();
  expect(store.dirty()).toBe(false);
  store.change(1, { range: ' 198.51.100.7 ' });
  expect(store.dirty()).toBe(true);
  expect(await store.save(false)).toBe(true);
  expect(asked).toEqual([{ version: 3, ranges: [OFFICE, { range: '198.51.100.7', note: '' }] }]);
  expect(store.saved()?.version).toBe(4);
});

it('keeps the draft when it is refused, and saves it when it is said that one wants to be locked out', async () => {
  const { store, asked } = await given(new ApiError('ADDRESS_LOCKOUT'));
  store.remove(0);
  store.add('198.51.100.7');
  expect(await store.save(false)).toBe(false);
  expect([store.error()?.code, store.rows().length]).toEqual(['ADDRESS_LOCKOUT', 1]);
  await store.save(true);
  expect(asked[1]?.lockMeOut).toBe(true);
});

it('goes back to what is saved', async () => {
  const { store } = await given();
  store.remove(0);
  store.discard();
  expect(store.rows()).toEqual([OFFICE]);
});
