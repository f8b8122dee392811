import type { Page, PageQuery } from '@rinjo/contract';
import { PagedList } from '../../../core/paged-list';
import { LiveTail } from './live-tail';

interface Row {
  readonly id: string;
}

class FakeEvents extends EventTarget {
  readyState = 1;
  closed = false;

  close(): void {
    this.closed = true;
  }
}

function given() {
  vi.useFakeTimers();
  const opened: FakeEvents[] = [];
  const asked: PageQuery[] = [];
  let query: PageQuery = { limit: 2 };
  const pages: Page<Row> = { items: [{ id: 'a' }], nextCursor: null };
  const list = new PagedList<Row, PageQuery>(() => Promise.resolve(pages), query);
  const tail = new LiveTail(
    list,
    () => query,
    (of) => {
      asked.push(of);
      const events = new FakeEvents();
      opened.push(events);
      return events;
    },
  );
  const say = (n: number, id: string): void => {
    opened[n]?.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ id }) }));
  };
  return { list, tail, opened, asked, say, narrow: (to: PageQuery) => void (query = to) };
}

afterEach(() => vi.useRealTimers());
const ids = (list: PagedList<Row, PageQuery>): string =>
  list
    .items()
    .map(({ id }) => id)
    .join('');

it('puts what is new above the list, each entry once', async () => {
  const { list, tail, say } = given();
  tail.follow();
  await vi.advanceTimersByTimeAsync(0);
  say(0, 'a');
  say(0, 'b');
  say(0, 'c');
  say(0, 'b');
  expect([ids(list), tail.count()]).toEqual(['cba', 2]);
});

it('asks for something else when the list does, and for nothing while it is paused', () => {
  const { tail, opened, asked, narrow } = given();
  tail.changed();
  expect(asked).toEqual([]);
  tail.follow();
  narrow({ limit: 9 });
  tail.changed();
  expect([asked, opened.map(({ closed }) => closed)]).toEqual([
    [{ limit: 2 }, { limit: 9 }],
    [true, false],
  ]);
  tail.pause();
  expect([tail.following(), opened[1]?.closed]).toEqual([false, true]);
});

it('says when it was refused, and ends by itself after half an hour', async () => {
  const { tail, opened } = given();
  tail.follow();
  const [first] = opened;
  first?.dispatchEvent(new Event('error'));
  expect([tail.following(), tail.failed()]).toEqual([true, false]);
  if (first) first.readyState = 2;
  first?.dispatchEvent(new Event('error'));
  expect([tail.following(), tail.failed()]).toEqual([false, true]);
  tail.follow();
  await vi.advanceTimersByTimeAsync(30 * 60_000);
  expect([tail.following(), tail.failed(), opened[1]?.closed]).toEqual([false, false, true]);
});
