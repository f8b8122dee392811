import type { AuditQuery, Page } from '@rinjo/contract';
import { LogStore } from './log-store';

interface Row {
  readonly id: string;
}

describe('LogStore', () => {
  function given(start: Readonly<Record<string, string>> = {}) {
    const asked: AuditQuery[] = [];
    const read = (query: AuditQuery): Promise<Page<Row>> => {
      asked.push(query);
      return Promise.resolve({ items: [], nextCursor: null });
    };
    const none = (): never => {
      throw new Error('Nobody follows it');
    };
    const store = new LogStore<Row, AuditQuery>(read, ['requestId', 'address'], start, none);
    return { asked, store };
  }

  it('asks with every condition, and without one that is taken back', () => {
    const { asked, store } = given();
    store.narrow('address', '10.0.0.1');
    store.narrow('requestId', 'r-1');
    store.narrow('address', null);
    expect(asked).toEqual([
      { limit: 50, address: '10.0.0.1' },
      { limit: 50, address: '10.0.0.1', requestId: 'r-1' },
      { limit: 50, requestId: 'r-1' },
    ]);
    store.clear();
    expect(store.filter).toEqual({});
  });

  it('begins with what the address of the page says, as far as it is a condition', () => {
    const { store } = given({ requestId: 'r-1', password: 'x', address: '' });
    expect(store.filter).toEqual({ requestId: 'r-1' });
  });
});
