import { expect, it } from 'vitest';
import { gapOf, type Line, mayFilm } from './when-to-film';

const WELL: Line = { phase: 'joined', rung: null, silent: false, moving: false, mode: 'full', wish: 'auto' };
const gap = (change: Partial<Line>) => gapOf({ ...WELL, ...change });

it('films while the line is lost, and as soon as that is in doubt', () => {
  expect(gap({})).toBeNull();
  expect(gap({ phase: 'reconnecting', rung: 3 })).toBe('lost');
  expect(gap({ rung: 0 })).toBe('doubt');
  expect(gap({ silent: true })).toBe('doubt');
  expect(gap({ phase: 'ended', silent: true })).toBeNull();
  expect(gap({ phase: 'waiting', rung: 3 })).toBeNull();
});

it('does not give up a line over which the server has just said that it moved the call', () => {
  const moved = { phase: 'reconnecting', rung: 2 } as const;
  expect([gap({ ...moved, moving: true }), gap(moved)]).toEqual([null, 'lost']);
  expect(gap({ ...moved, moving: true, silent: true })).toBe('lost');
  expect(gap({ ...moved, rung: 3, moving: true })).toBe('lost');
});

it('films while the line carries no film, unless nobody wants one', () => {
  expect(gap({ mode: 'voice' })).toBe('narrow');
  expect(gap({ mode: 'stills', wish: 'sharp' })).toBe('narrow');
  expect(gap({ mode: 'weak' })).toBeNull();
  expect(gap({ mode: 'stills', wish: 'stills' })).toBeNull();
  expect(gap({ mode: 'voice', wish: 'stills' })).toBeNull();
});

it('films by the rule for recordings, and by what its person has said', () => {
  expect(mayFilm('announce', null, null)).toBe('yes');
  expect([mayFilm('forbid', true, true), mayFilm(null, true, true)]).toEqual(['no', 'no']);
  expect(mayFilm('ask', null, null)).toBe('ask');
  expect([mayFilm('ask', true, null), mayFilm('ask', false, null)]).toEqual(['yes', 'no']);
  expect([mayFilm('ask', false, true), mayFilm('ask', true, false)]).toEqual(['yes', 'no']);
});
