import { TestBed } from '@angular/core/testing';
import type { ConnectionId, SamlTestId, TestSignIn, TestSignInState } from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { ConnectionsApi } from './connections-api';
import { TestStore } from './test-store';

const ID = 'c-1' as ConnectionId;
const TEST = 't-1' as SamlTestId;

interface Other {
  opener: unknown;
  location: { href: string };
  closed: boolean;
  close(): void;
}

function given(answers: readonly (TestSignInState | ApiError)[], refusal?: ApiError) {
  vi.useFakeTimers();
  const other: Other = {
    opener: window,
    location: { href: 'about:blank' },
    closed: false,
    close() {
      this.closed = true;
    },
  };
  const open = vi.spyOn(window, 'open').mockReturnValue(other as Partial<Window> as Window);
  let asked = 0;
  const api = {
    startTest: () =>
      refusal
        ? Promise.reject(refusal)
        : Promise.resolve({ id: TEST, url: 'https://rinjo.test/go', expiresAt: '2026-11-26T08:00:00Z' }),
    test: (): Promise<TestSignIn> => {
      const answer = answers[asked++] ?? 'waiting';
      if (answer instanceof ApiError) return Promise.reject(answer);
      const [startedAt, finishedAt] = ['2026-11-26T07:00:00Z', null];
      return Promise.resolve({
        ...{ id: TEST, state: answer, startedAt, finishedAt },
        ...{ checks: [], person: null, attributes: [] },
      });
    },
  };
  TestBed.configureTestingModule({ providers: [TestStore, { provide: ConnectionsApi, useValue: api }] });
  return { store: TestBed.inject(TestStore), other, open, asked: () => asked };
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('sends the other window on its way without a hold of this page, and looks until there is a result', async () => {
  const { store, other } = given(['waiting', new ApiError('UNREACHABLE'), 'failed']);
  await store.start(ID);
  expect(other).toMatchObject({ opener: null, location: { href: 'https://rinjo.test/go' } });
  expect(store.waiting()).toBe(true);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(store.result()?.state).toBe('failed');
  expect(store.waiting()).toBe(false);
});

it('asks no more once it knows', async () => {
  const { store, asked } = given(['passed']);
  await store.start(ID);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked()).toBe(1);
});

it('says so where the browser opens no window', async () => {
  const { store, open } = given(['waiting']);
  open.mockReturnValue(null);
  await store.start(ID);
  expect(store.blocked()).toBe(true);
  expect(store.started()?.url).toBe('https://rinjo.test/go');
});

it('closes the other window when the server refuses to begin', async () => {
  const { store, other } = given([], new ApiError('FORBIDDEN'));
  await expect(store.start(ID)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(other.closed).toBe(true);
});
