import { TestBed } from '@angular/core/testing';
import type { TenantKeys, TenantKeyView } from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { TenantKeysApi } from './tenant-keys-api';
import { resealingOf, TenantKeysStore } from './tenant-keys-store';

const version = (of: Partial<TenantKeyView>): TenantKeyView => ({
  version: 1,
  createdAt: '2026-11-26T00:00:00Z',
  state: 'current',
  goneAt: null,
  objects: 0,
  secrets: 0,
  ...of,
});

function given(rotate: () => Promise<{ version: number }>) {
  let list: TenantKeys = { versions: [version({ objects: 9, secrets: 1 })], nextAt: null };
  const api = {
    read: () => Promise.resolve(list),
    rotate: () => {
      list = {
        versions: [
          version({ version: 2, objects: 4 }),
          version({ state: 'replaced', objects: 5, secrets: 1 }),
        ],
        nextAt: null,
      };
      return rotate();
    },
  };
  TestBed.configureTestingModule({
    providers: [TenantKeysStore, { provide: TenantKeysApi, useValue: api }],
  });
  return TestBed.inject(TenantKeysStore);
}

it('shows how far a new key has got', async () => {
  const store = given(() => Promise.resolve({ version: 2 }));
  await store.load();
  expect(store.resealing()).toBeNull();
  expect(await store.rotate()).toBe(2);
  expect(store.resealing()).toEqual({ done: 4, all: 10 });
});

it('says why there is no new key, but not to those who thought better of it', async () => {
  const refused = given(() => Promise.reject(new ApiError('FORBIDDEN')));
  await refused.load();
  expect(await refused.rotate()).toBeNull();
  expect(refused.error()?.code).toBe('FORBIDDEN');
  TestBed.resetTestingModule();
  const left = given(() => Promise.reject(new ApiError('STEP_UP_REQUIRED')));
  await left.load();
  expect([await left.rotate(), left.error()]).toEqual([null, null]);
});

it('is done when all that is sealed is sealed under the newest', () => {
  expect(resealingOf([])).toBeNull();
  expect(resealingOf([version({ version: 2, objects: 3 }), version({ state: 'destroyed' })])).toBeNull();
});
