import { TestBed } from '@angular/core/testing';
import type { DomainId, DomainQuery, DomainView } from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { DomainsApi } from './domains-api';
import { DomainsStore } from './domains-store';

const AOBA: DomainView = {
  id: 'd-1' as DomainId,
  domain: 'aoba.example',
  displayName: 'aoba.example',
  state: 'pending',
  record: { type: 'TXT', name: '_rinjo.aoba.example', value: 'rinjo=1' },
  failure: null,
  createdAt: '2026-11-20T00:00:00Z',
  verifiedAt: null,
  lastCheckedAt: null,
  lostAt: null,
  ssoConnectionId: null,
  ssoEnforced: false,
};

function given(refusal?: ApiError) {
  const asked: DomainQuery[] = [];
  const api = {
    list: (query: DomainQuery) => {
      asked.push(query);
      return Promise.resolve({ items: [AOBA], nextCursor: null });
    },
    add: () => (refusal ? Promise.reject(refusal) : Promise.resolve(AOBA)),
    check: () => Promise.resolve({ ...AOBA, state: 'verified' as const }),
    remove: () => Promise.resolve(),
  };
  TestBed.configureTestingModule({ providers: [DomainsStore, { provide: DomainsApi, useValue: api }] });
  return { store: TestBed.inject(DomainsStore), asked };
}

it('shows a domain as the last look found it', async () => {
  const { store } = given();
  await store.list.refresh();
  await store.check(AOBA.id);
  expect(store.list.items()).toMatchObject([{ id: AOBA.id, state: 'verified' }]);
});

it('reads the list again after a domain was added or removed, and searches with what was typed', async () => {
  const { store, asked } = given();
  await store.find(' aoba ');
  await store.add('aoba.example');
  await store.remove(AOBA.id);
  expect(asked).toEqual(Array.from({ length: 3 }, () => ({ limit: 50, search: 'aoba' })));
});

it('tells why no domain was added', async () => {
  const { store } = given(new ApiError('DOMAIN_PUBLIC'));
  await expect(store.add('gmail.com')).rejects.toMatchObject({ code: 'DOMAIN_PUBLIC' });
});
