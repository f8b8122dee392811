import { TestBed } from '@angular/core/testing';
import type { CreateGroup, GroupId, GroupQuery, GroupView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { ApiError } from '../core/api-error';
import { GroupsStore } from './groups-store';

const NIGHT: GroupView = {
  id: 'night' as GroupId,
  displayName: 'Night shift',
  externalId: null,
  memberCount: 2,
  activeCount: 1,
  createdAt: '2026-11-20T00:00:00Z',
};

function given(refusal?: ApiError) {
  const asked: GroupQuery[] = [];
  const deleted: GroupId[] = [];
  const api = {
    groups: (query: GroupQuery) => {
      asked.push(query);
      return Promise.resolve({ items: deleted.length > 0 ? [] : [NIGHT], nextCursor: null });
    },
    createGroup: (body: CreateGroup) =>
      refusal ? Promise.reject(refusal) : Promise.resolve({ ...NIGHT, ...body }),
    deleteGroup: (id: GroupId) => {
      deleted.push(id);
      return Promise.resolve();
    },
  };
  TestBed.configureTestingModule({ providers: [GroupsStore, { provide: ApiClient, useValue: api }] });
  return { store: TestBed.inject(GroupsStore), asked, deleted };
}

it('searches with what was typed, and lists all groups again when it is deleted', async () => {
  const { store, asked } = given();
  await store.find(' night ');
  await store.find('');
  expect(asked).toEqual([{ limit: 25, search: 'night' }, { limit: 25 }]);
});

it('tells which group was made, or why none was', async () => {
  expect(await given().store.create({ displayName: 'X' })).toBe('night');
  TestBed.resetTestingModule();
  const { store } = given(new ApiError('GROUP_NAME_TAKEN'));
  await expect(store.create({ displayName: 'X' })).rejects.toMatchObject({ code: 'GROUP_NAME_TAKEN' });
});

it('reads the list again when a group was deleted', async () => {
  const { store, deleted } = given();
  await store.list.refresh();
  await store.delete(NIGHT.id);
  expect(deleted).toEqual(['night']);
  expect(store.list.items()).toEqual([]);
});
