import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  type ChangeGroupMembers,
  type GroupDetails,
  type GroupId,
  LIMITS,
  type UserId,
} from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { ApiError } from '../core/api-error';
import { GroupStore } from './group-store';

const GROUP: GroupDetails = {
  id: 'g-1' as GroupId,
  displayName: 'Maintenance',
  externalId: null,
  memberCount: 0,
  activeCount: 0,
  createdAt: '2026-11-20T00:00:00Z',
  members: [],
};

async function given(refusal?: ApiError) {
  const asked: ChangeGroupMembers[] = [];
  const api = {
    changeGroupMembers: (_id: GroupId, body: ChangeGroupMembers) => {
      asked.push(body);
      return refusal ? Promise.reject(refusal) : Promise.resolve({ ...GROUP, memberCount: asked.length });
    },
  };
  TestBed.configureTestingModule({
    providers: [
      GroupStore,
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ApiClient, useValue: api },
    ],
  });
  const store = TestBed.inject(GroupStore);
  store.open(GROUP.id);
  TestBed.tick();
  TestBed.inject(HttpTestingController).expectOne('/api/v1/groups/g-1').flush(GROUP);
  await TestBed.inject(ApplicationRef).whenStable();
  return { store, asked };
}

it('adds many people in requests of the allowed size, and shows the group as it is then', async () => {
  const { store, asked } = await given();
  const size = LIMITS.groupMembersPerRequest;
  const ids = Array.from({ length: size + 1 }, (_, n) => `u-${n}` as UserId);
  await store.add(ids);
  expect(asked).toEqual([{ add: ids.slice(0, size) }, { add: ids.slice(size) }]);
  expect(store.group.value()?.memberCount).toBe(2);
});

it('takes somebody out', async () => {
  const { store, asked } = await given();
  await store.remove('u-1' as UserId);
  expect(asked).toEqual([{ remove: ['u-1'] }]);
});

it('shows the group as it was when the server refuses', async () => {
  const { store } = await given(new ApiError('GROUP_FULL'));
  await expect(store.add(['u-1' as UserId])).rejects.toMatchObject({ code: 'GROUP_FULL' });
  expect(store.group.value()).toEqual(GROUP);
});
