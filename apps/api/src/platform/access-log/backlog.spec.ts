import { describe, expect, it } from '@jest/globals';
import { Backlog } from './backlog.js';

const limits = { bytes: 100, rows: 3 };

describe('Backlog', () => {
  it('gives batches in the order in which they came, files of other lives first', () => {
    const backlog = new Backlog<string>(limits);
    backlog.restore('old', 10);
    backlog.add('new', 'a', 5);
    backlog.add('new', 'b', 5);
    backlog.add('newer', 'c', 5);
    backlog.close();
    const seen = [];
    for (let batch = backlog.first(); batch; batch = backlog.first()) {
      seen.push([batch.file, batch.rows]);
      backlog.done(batch);
    }
    expect(seen).toEqual([
      ['old', null],
      ['new', ['a', 'b']],
      ['newer', ['c']],
    ]);
  });

  it('lets go of rows beyond what memory may hold, when a file has them', () => {
    const backlog = new Backlog<string>(limits);
    for (const row of ['a', 'b', 'c', 'd', 'e']) backlog.add('file', row, 1);
    expect(backlog.isFull).toBe(false);
    expect(backlog.waiting).toBe(0);
    backlog.close();
    expect(backlog.first()).toEqual({ file: 'file', rows: null, bytes: 5 });
    backlog.add('next', 'f', 1);
    expect(backlog.waiting).toBe(1);
  });

  it('keeps them when no file has them, and is full then', () => {
    const backlog = new Backlog<string>(limits);
    for (const row of ['a', 'b', 'c']) backlog.add(null, row, 1);
    expect(backlog.isFull).toBe(true);
    backlog.close();
    const batch = backlog.first();
    expect(batch?.rows).toEqual(['a', 'b', 'c']);
    if (batch) backlog.done(batch);
    expect(backlog.isFull).toBe(false);
  });

  it('is full when what waits has come to the limit, until something is written', () => {
    const backlog = new Backlog<string>(limits);
    backlog.restore('old', 60);
    backlog.add('new', 'a', 40);
    expect(backlog.isFull).toBe(true);
    const batch = backlog.first();
    if (batch) backlog.done(batch);
    expect(backlog.isFull).toBe(false);
  });
});
