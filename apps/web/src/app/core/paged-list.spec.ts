import type { Page, PageQuery } from '@rinjo/contract';
import { ApiError } from './api-error';
import { PagedList } from './paged-list';

interface Query extends PageQuery {
  readonly search?: string;
}

/** A server whose answers are given by the test, in the order of its choice. */
class Answers {
  readonly asked: Query[] = [];
  private readonly pending: { resolve: (page: Page<string>) => void; reject: (error: ApiError) => void }[] =
    [];

  readonly read = (query: Query): Promise<Page<string>> => {
    this.asked.push(query);
    return new Promise((resolve, reject) => this.pending.push({ resolve, reject }));
  };

  give(index: number, items: string[], nextCursor: string | null = null): void {
    this.pending[index]?.resolve({ items, nextCursor });
  }

  refuse(index: number, error: ApiError): void {
    this.pending[index]?.reject(error);
  }
}

it('appends the next page and stops at the last', async () => {
  const server = new Answers();
  const list = new PagedList<string, Query>(server.read, { limit: 2 });
  const first = list.refresh();
  server.give(0, ['a', 'b'], 'c1');
  await first;
  expect(list.hasMore()).toBe(true);
  const more = list.more();
  expect(list.loadingMore()).toBe(true);
  server.give(1, ['c']);
  await more;
  expect(list.items()).toEqual(['a', 'b', 'c']);
  expect(server.asked[1]).toEqual({ limit: 2, cursor: 'c1' });
  expect(list.hasMore()).toBe(false);
});

it('drops the answer to an older question', async () => {
  const server = new Answers();
  const list = new PagedList<string, Query>(server.read, {});
  const older = list.ask({ search: 'y' });
  const newer = list.ask({ search: 'ya' });
  server.give(1, ['yamada']);
  await newer;
  server.give(0, ['yoshida']);
  await older;
  expect(list.items()).toEqual(['yamada']);
});

it('keeps what is shown when a refresh fails, and says why', async () => {
  const server = new Answers();
  const list = new PagedList<string, Query>(server.read, {});
  const first = list.refresh();
  server.give(0, ['a']);
  await first;
  const second = list.refresh();
  server.refuse(1, new ApiError('UNREACHABLE'));
  await second;
  expect(list.items()).toEqual(['a']);
  expect(list.error()?.code).toBe('UNREACHABLE');
});

it('is empty only after an answer without rows', async () => {
  const server = new Answers();
  const list = new PagedList<string, Query>(server.read, {});
  expect(list.empty()).toBe(false);
  const first = list.refresh();
  server.give(0, []);
  await first;
  expect(list.empty()).toBe(true);
});
