import { describe, expect, it } from '@jest/globals';
import { sheetWindow } from './sheet-window.js';

describe('the window of the sheet', () => {
  it('is twelve months that ended yesterday in Japan', () => {
    const { from, to } = sheetWindow(new Date('2026-11-27T14:59:59Z'), null);
    expect(from.toISOString()).toBe('2025-11-26T15:00:00.000Z');
    expect(to.toISOString()).toBe('2026-11-26T15:00:00.000Z');
    expect(sheetWindow(new Date('2026-11-27T15:00:00Z'), null).to.toISOString()).toBe(
      '2026-11-27T15:00:00.000Z',
    );
  });

  it('begins on 1 March when the year before had no 29 February', () => {
    expect(sheetWindow(new Date('2028-02-29T03:00:00Z'), null).from.toISOString()).toBe(
      '2027-02-28T15:00:00.000Z',
    );
  });
});
