import { TestBed } from '@angular/core/testing';
import type { ExportId, ExportPartId, ExportView } from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { ExportsApi } from './exports-api';
import { ExportStore } from './export-store';

const MADE: ExportView = {
  ...{ id: 'x-1' as ExportId, state: 'packing', end: null, requestedBy: null, byName: 'A' },
  ...{ requestedAt: '2026-11-26T00:00:00Z', finishedAt: null, expiresAt: null, files: 9, bytes: 1_000 },
  ...{ bytesDone: 255, workingOn: 'data/call.jsonl', withheld: 0, lost: 0, parts: [] },
  ...{ manifestSha256: null, keyId: null },
};
const OVER: ExportView = { ...MADE, id: 'x-0' as ExportId, state: 'ended', end: 'expired' };
const PART = { id: 'p-1' as ExportPartId, number: 1, name: 'a.zip', bytes: 5, sha256: '' };

function given(lists: readonly (readonly ExportView[] | ApiError)[]) {
  vi.useFakeTimers();
  const asked: string[] = [];
  const api = {
    list: () => {
      const answer = lists[Math.min(asked.filter((what) => what === 'list').length, lists.length - 1)] ?? [];
      asked.push('list');
      return answer instanceof ApiError
        ? Promise.reject(answer)
        : Promise.resolve({ items: answer, nextCursor: null });
    },
    start: () => Promise.resolve(asked.push('start')),
    grant: () => Promise.resolve(asked.push('grant')),
    partUrl: (id: string, part: string) => `/${id}/${part}`,
  };
  TestBed.configureTestingModule({ providers: [ExportStore, { provide: ExportsApi, useValue: api }] });
  return { store: TestBed.inject(ExportStore), asked };
}

afterEach(() => vi.useRealTimers());

it('looks again while an export is being made, and no longer than that', async () => {
  const { store, asked } = given([
    [MADE, OVER],
    [{ ...MADE, bytesDone: 999 }],
    [{ ...MADE, state: 'ready' }],
  ]);
  await vi.advanceTimersByTimeAsync(0);
  expect([store.percent(), store.before()]).toEqual([25, [OVER]]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(store.percent()).toBe(99);
  await vi.advanceTimersByTimeAsync(20_000);
  expect([store.current()?.state, asked.length]).toEqual(['ready', 3]);
});

it('says that it does not know how far a plan is', async () => {
  const { store } = given([[{ ...MADE, state: 'planning', bytes: 0 }]]);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.percent()).toBeNull();
});

it('goes on looking after a look that failed', async () => {
  const { store } = given([[MADE], new ApiError('INTERNAL'), [MADE]]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(store.error()?.code).toBe('INTERNAL');
  await vi.advanceTimersByTimeAsync(2_000);
  expect([store.error(), store.current()]).toEqual([null, MADE]);
});

it('asks to be allowed before it says where a part is', async () => {
  const { store, asked } = given([[{ ...MADE, state: 'ready' }]]);
  expect(await store.open(MADE, PART)).toBe('/x-1/p-1');
  expect(asked).toContain('grant');
});
