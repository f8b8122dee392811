import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CallId, CallQuery, CreateCall, UserId, UserQuery } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { SessionStore } from '../core/session';
import { HomeStore } from './home-store';

const ME = 'u-me' as UserId;
const SUZUKI = 'u-suzuki' as UserId;

interface Asked {
  readonly calls: CallQuery[];
  readonly users: UserQuery[];
  readonly created: CreateCall[];
  readonly rung: CallId[];
}

function given(): { store: HomeStore; asked: Asked } {
  const asked: Asked = { calls: [], users: [], created: [], rung: [] };
  const api = {
    calls: (query: CallQuery) => {
      asked.calls.push(query);
      return Promise.resolve({ items: [], nextCursor: null });
    },
    users: (query: UserQuery) => {
      asked.users.push(query);
      return Promise.resolve({ items: [{ id: ME }, { id: SUZUKI }], nextCursor: null });
    },
    createCall: (body: CreateCall) => {
      asked.created.push(body);
      return Promise.resolve({ id: 'c-1' as CallId });
    },
    startRings: (id: CallId) => {
      asked.rung.push(id);
      return Promise.resolve([]);
    },
    callAgain: (id: CallId) => Promise.resolve({ id: `again ${id}` }),
  };
  TestBed.configureTestingModule({
    providers: [
      HomeStore,
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ApiClient, useValue: api },
      { provide: SessionStore, useValue: { user: () => ({ id: ME }) } },
    ],
  });
  return { store: TestBed.inject(HomeStore), asked };
}

afterEach(() => {
  vi.useRealTimers();
});

it('reads calls now, calls before and people', async () => {
  const { store, asked } = given();
  await store.load();
  expect(asked.calls).toEqual([{ when: 'now' }, { when: 'upcoming', limit: 5 }, { when: 'past', limit: 10 }]);
  expect(asked.users).toEqual([{ status: 'active', limit: 25 }]);
});

it('does not offer people a call with themselves', async () => {
  const { store } = given();
  await store.load();
  expect(store.others().map(({ id }) => id)).toEqual([SUZUKI]);
});

it('searches with what was typed, and lists everybody again when it is deleted', async () => {
  const { store, asked } = given();
  await store.searchPeople('  suzuki ');
  await store.searchPeople('');
  expect(asked.users).toEqual([
    { status: 'active', limit: 25, search: 'suzuki' },
    { status: 'active', limit: 25 },
  ]);
});

it('invites the person together with the call, and rings', async () => {
  const { store, asked } = given();
  expect(await store.start({ title: 'Pump 3', inviteUserIds: [SUZUKI] })).toBe('c-1');
  expect(asked.created).toEqual([{ title: 'Pump 3', inviteUserIds: [SUZUKI] }]);
  expect(asked.rung).toEqual(['c-1']);
});

it('calls again what was called before', async () => {
  const { store, asked } = given();
  expect(await store.again('c-0' as CallId)).toBe('again c-0');
  expect(asked.rung).toEqual(['again c-0']);
});

it('looks for new calls while somebody is there, and stops when they are away', () => {
  vi.useFakeTimers();
  const { asked } = given();
  vi.advanceTimersByTime(60_000);
  const present = asked.calls.length;
  expect(present).toBeGreaterThan(5);
  vi.advanceTimersByTime(10 * 60_000);
  const away = asked.calls.length;
  vi.advanceTimersByTime(10 * 60_000);
  expect(asked.calls).toHaveLength(away);
  document.dispatchEvent(new Event('pointerdown'));
  vi.advanceTimersByTime(10_000);
  expect(asked.calls.length).toBeGreaterThan(away);
});

it('asks how many calls the plan allows', async () => {
  const { store } = given();
  expect(store.use()).toBeNull();
  TestBed.tick();
  const plan = { maxConcurrentCalls: 5 };
  TestBed.inject(HttpTestingController)
    .expectOne('/api/v1/tenant')
    .flush({ plan, use: { concurrentCalls: 2 } });
  await vi.waitFor(() => expect(store.use()).toEqual({ used: 2, max: 5 }));
});
