import { TestBed } from '@angular/core/testing';
import type { CreateUser, UpdateUser, UserId, UserQuery, UserView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { ApiError } from '../core/api-error';
import { SessionStore } from '../core/session';
import { UsersStore } from './users-store';

const ME = aUser('me');
const SUZUKI = aUser('suzuki');

function aUser(name: string): UserView {
  return {
    id: name as UserId,
    email: `${name}@aoba.example`,
    displayName: name,
    locale: 'ja',
    status: 'active',
    roles: ['member'],
    tenantRoles: [],
    groups: [],
    createdAt: '2026-11-20T00:00:00Z',
    lastSignInAt: null,
  };
}

function given(refusal?: ApiError): { store: UsersStore; asked: UserQuery[]; changed: UserView[] } {
  const asked: UserQuery[] = [];
  const changed: UserView[] = [];
  const api = {
    users: (query: UserQuery) => {
      asked.push(query);
      return Promise.resolve({ items: [ME, SUZUKI], nextCursor: null });
    },
    createUser: (body: CreateUser) =>
      refusal ? Promise.reject(refusal) : Promise.resolve({ ...ME, ...body }),
    updateUser: (id: UserId, body: UpdateUser) =>
      refusal ? Promise.reject(refusal) : Promise.resolve({ ...(id === ME.id ? ME : SUZUKI), ...body }),
  };
  const session = { user: () => ME, changed: (user: UserView) => changed.push(user) };
  TestBed.configureTestingModule({
    providers: [
      UsersStore,
      { provide: ApiClient, useValue: api },
      { provide: SessionStore, useValue: session },
    ],
  });
  return { store: TestBed.inject(UsersStore), asked, changed };
}

it('keeps the search while the status changes, and the other way round', async () => {
  const { store, asked } = given();
  await store.find(' suzu ');
  await store.show('deactivated');
  await store.find('');
  expect(asked).toEqual([
    { limit: 25, search: 'suzu' },
    { limit: 25, search: 'suzu', status: 'deactivated' },
    { limit: 25, status: 'deactivated' },
  ]);
});

it('shows a changed user in place', async () => {
  const { store, asked } = given();
  await store.list.refresh();
  await store.update(SUZUKI.id, { status: 'deactivated' });
  expect(store.list.items().map(({ status }) => status)).toEqual(['active', 'deactivated']);
  expect(asked).toHaveLength(1);
});

it('tells the session when an admin changes their own account', async () => {
  const { store, changed } = given();
  await store.update(ME.id, { displayName: 'Me Two' });
  await store.update(SUZUKI.id, { displayName: 'Suzuki Two' });
  expect(changed.map(({ displayName }) => displayName)).toEqual(['Me Two']);
});

it('reads the list again when somebody was added', async () => {
  const { store, asked } = given();
  await store.create({
    email: 'x@aoba.example',
    displayName: 'x',
    locale: 'ja',
    roles: ['member'],
    password: 'p',
  });
  expect(asked).toHaveLength(1);
});

it('changes nothing on the screen when the server refuses', async () => {
  const { store } = given(new ApiError('LAST_ADMIN'));
  await store.list.refresh();
  await expect(store.update(ME.id, { roles: ['member'] })).rejects.toMatchObject({ code: 'LAST_ADMIN' });
  expect(store.list.items()).toEqual([ME, SUZUKI]);
});
