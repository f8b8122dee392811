import { TestBed } from '@angular/core/testing';
import type {
  CreatedKey,
  KeyId,
  KeyQuery,
  KeyState,
  KeyView,
  Page,
  ServiceAccountView,
  UserId,
} from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { KeysApi } from './keys-api';
import { KeysStore } from './keys-store';

const ERP = 'a-1' as UserId;
const ACCOUNT: ServiceAccountView = {
  ...{ id: ERP, displayName: 'ERP', description: '', status: 'active', roles: ['member'], liveKeys: 1 },
  ...{ createdBy: { id: 'u-1' as UserId, displayName: 'Admin' }, createdAt: '', lastUsedAt: null },
};
const key = (id: string, state: KeyState, owner = ERP): KeyView => ({
  ...{ id: id as KeyId, name: id, shortId: 'abcd1234', owner: { id: owner, displayName: 'ERP' }, state },
  ...{ scopes: ['call:read'], addresses: [], createdBy: ACCOUNT.createdBy, createdAt: '', expiresAt: '' },
  ...{ revokedAt: null, lastUsedAt: null, lastUsedAddress: null },
});

function given(pages: readonly Page<KeyView>[], refusal?: ApiError) {
  const asked: KeyQuery[] = [];
  const api = {
    accounts: () => Promise.resolve({ items: [ACCOUNT], nextCursor: null }),
    keys: (query: KeyQuery) => {
      asked.push(query);
      return refusal ? Promise.reject(refusal) : Promise.resolve(pages[asked.length - 1] ?? pages.at(-1));
    },
    create: () => Promise.resolve<CreatedKey>({ ...key('new', 'active'), key: 'rjk_…' }),
  };
  TestBed.configureTestingModule({ providers: [KeysStore, { provide: KeysApi, useValue: api }] });
  return { store: TestBed.inject(KeysStore), asked };
}

it('reads every page of keys, and knows whose they are and which expire', async () => {
  const other = 'a-2' as UserId;
  const { store, asked } = given([
    { items: [key('k1', 'active'), key('k2', 'expiring', other)], nextCursor: 'more' },
    { items: [key('k3', 'revoked')], nextCursor: null },
  ]);
  await store.refresh();
  expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, 'more']);
  expect(store.keysOf(ERP).map(({ id }) => id)).toEqual(['k1', 'k3']);
  expect(store.expiring().map(({ id }) => id)).toEqual(['k2']);
});

it('gives the key that was made, and shows the keys as they are then', async () => {
  const { store } = given([{ items: [key('new', 'active')], nextCursor: null }]);
  const made = await store.issue({ userId: ERP, name: 'new', scopes: ['call:read'] });
  expect(made.key).toBe('rjk_…');
  expect(store.keysOf(ERP)).toHaveLength(1);
});

it('says why the keys cannot be read', async () => {
  const { store } = given([], new ApiError('FORBIDDEN'));
  await store.refresh();
  expect(store.error()?.code).toBe('FORBIDDEN');
});
