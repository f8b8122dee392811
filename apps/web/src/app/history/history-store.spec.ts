import { TestBed } from '@angular/core/testing';
import type { CallQuery, CustomFieldId, SiteId, UserId } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { HistoryStore } from './history-store';

function given(): { store: HistoryStore; asked: CallQuery[] } {
  const asked: CallQuery[] = [];
  const api = {
    calls: (query: CallQuery) => {
      asked.push(query);
      return Promise.resolve({ items: [], nextCursor: null });
    },
  };
  TestBed.configureTestingModule({ providers: [HistoryStore, { provide: ApiClient, useValue: api }] });
  return { store: TestBed.inject(HistoryStore), asked };
}

it('narrows past calls down by everything at once, and shows all again', async () => {
  const { store, asked } = given();
  await store.narrow({ search: ' pump ' });
  await store.narrow({ site: { id: 's-1' as SiteId, name: 'Dam' } });
  await store.narrow({ person: { id: 'u-1' as UserId, displayName: 'Sato' } });
  await store.narrow({ field: { fieldId: 'f-1' as CustomFieldId, fieldValue: 'yes' } });
  expect(asked.at(-1)).toEqual({
    ...{ when: 'past', limit: 20, search: 'pump', siteId: 's-1', userId: 'u-1' },
    ...{ fieldId: 'f-1', fieldValue: 'yes' },
  });
  expect(store.isNarrowed()).toBe(true);
  await store.clear();
  expect(asked.at(-1)).toEqual({ when: 'past', limit: 20 });
  expect(store.isNarrowed()).toBe(false);
});

it('takes days whole, in the time of this device', async () => {
  const { store, asked } = given();
  await store.narrow({ from: '2026-11-23', to: '2026-11-24' });
  expect(asked.at(-1)).toEqual({
    when: 'past',
    limit: 20,
    from: new Date(2026, 10, 23).toISOString(),
    to: new Date(2026, 10, 25).toISOString(),
  });
});
