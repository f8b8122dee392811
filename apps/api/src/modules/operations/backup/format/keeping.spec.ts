import { describe, expect, it } from '@jest/globals';
import { generationName } from './generation.js';
import { keptGenerations } from './keeping.js';

const NOW = new Date('2026-11-27T12:00:00Z');
const DAY = 86_400_000;
const daily = (days: number): string[] =>
  Array.from({ length: days }, (_, n) =>
    generationName({ systemId: '7', startedAt: new Date(NOW.getTime() - (days - n) * DAY + 3_600_000) }),
  );
const RULE = { days: 35, months: 0 };

describe('which generations are kept', () => {
  it('are those of 35 days and the one before, from which the first of these days is reached', () => {
    const names = daily(60);
    const { running, dropped, monthly } = keptGenerations(names, NOW, RULE);
    expect(running).toEqual(names.slice(-36));
    expect(dropped).toEqual(names.slice(0, 24));
    expect(monthly).toEqual([]);
  });

  it('are all of a young installation', () => {
    const names = daily(5);
    expect(keptGenerations(names, NOW, RULE)).toEqual({ running: names, monthly: [], dropped: [] });
  });

  it('are never none, however long nothing was backed up', () => {
    const names = daily(60).slice(0, 3);
    expect(keptGenerations(names, NOW, RULE)).toEqual({
      running: names.slice(-1),
      monthly: [],
      dropped: names.slice(0, 2),
    });
    expect(keptGenerations([], NOW, RULE)).toEqual({ running: [], monthly: [], dropped: [] });
  });

  it('are the first of so many months besides, where that is wanted', () => {
    const names = daily(120);
    const { monthly, running, dropped } = keptGenerations(names, NOW, { days: 35, months: 3 });
    expect(monthly.map((name) => name.slice(2, 10))).toEqual(['20260901', '20261001']);
    expect(monthly.length + running.length + dropped.length).toBe(120);
    expect(dropped).not.toEqual(expect.arrayContaining([...monthly]));
  });
});
