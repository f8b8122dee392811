import { TestBed } from '@angular/core/testing';
import type { CreateSite, CustomFieldId, SiteId, SiteQuery, SiteView, UpdateSite } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { ApiError } from '../core/api-error';
import { SitesStore } from './sites-store';

const DAM: SiteView = {
  id: 'dam' as SiteId,
  name: 'Dam',
  code: 'D-1',
  address: '',
  note: '',
  customFields: [],
  archived: false,
  createdAt: '2026-11-20T00:00:00Z',
  lastCallAt: null,
};

function given(refusal?: ApiError): { store: SitesStore; asked: SiteQuery[] } {
  const asked: SiteQuery[] = [];
  const api = {
    sites: (query: SiteQuery) => {
      asked.push(query);
      return Promise.resolve({ items: [DAM], nextCursor: null });
    },
    createSite: (body: CreateSite) =>
      refusal ? Promise.reject(refusal) : Promise.resolve({ ...DAM, ...body }),
    updateSite: (_id: SiteId, body: UpdateSite) =>
      refusal ? Promise.reject(refusal) : Promise.resolve({ ...DAM, ...body }),
  };
  TestBed.configureTestingModule({ providers: [SitesStore, { provide: ApiClient, useValue: api }] });
  return { store: TestBed.inject(SitesStore), asked };
}

it('keeps the search while other sites are shown, and the other way round', async () => {
  const { store, asked } = given();
  await store.find(' dam ');
  await store.show(true);
  await store.find('');
  await store.narrow({ fieldId: 'owner' as CustomFieldId, fieldValue: 'City' });
  expect(asked).toEqual([
    { limit: 25, search: 'dam' },
    { limit: 25, search: 'dam', archived: true },
    { limit: 25, archived: true },
    { limit: 25, archived: true, fieldId: 'owner', fieldValue: 'City' },
  ]);
});

it('shows a changed site in place, and reads the list again when one was put away', async () => {
  const { store, asked } = given();
  await store.list.refresh();
  await store.update(DAM.id, { name: 'New dam' });
  expect(store.list.items().map(({ name }) => name)).toEqual(['New dam']);
  expect(asked).toHaveLength(1);
  await store.update(DAM.id, { archived: true });
  expect(asked).toHaveLength(2);
});

it('changes nothing on the screen when the server refuses', async () => {
  const { store } = given(new ApiError('SITE_CODE_TAKEN'));
  await store.list.refresh();
  await expect(store.update(DAM.id, { code: 'X' })).rejects.toMatchObject({ code: 'SITE_CODE_TAKEN' });
  expect(store.list.items()).toEqual([DAM]);
});
