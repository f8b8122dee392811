import { describe, expect, it } from '@jest/globals';
import type { QualityMode } from '@rinjo/contract';
import { look, standing, type Standing } from './ladder.js';
import type { Uplink } from './uplink.js';

const GOOD: Uplink = {
  available: 3_000_000,
  rttMs: 40,
  sent: 1_800_000,
  loss: 0,
  downLoss: 0,
  limitedByDevice: false,
};
/** A line that carries this much and is used up. */
const narrow = (bitrate: number): Uplink => ({ ...GOOD, available: bitrate, sent: bitrate * 0.95 });

/** Looks once a second; answers where it stands at the end, and every change on the way. */
function during(
  seconds: number,
  line: Uplink | ((mode: QualityMode) => Uplink),
  from = standing(0),
  start = 0,
) {
  let now: Standing = from;
  const changes: string[] = [];
  for (let second = 1; second <= seconds; second += 1) {
    const next = look(now, typeof line === 'function' ? line(now.mode) : line, (start + second) * 1_000);
    if (next.mode !== now.mode) changes.push(`${String(second)} s: ${next.mode}`);
    now = next;
  }
  return { now, changes };
}

describe('the quality of what is sent', () => {
  it('stays full on a good line', () => {
    expect(during(120, GOOD)).toMatchObject({ now: { mode: 'full', cause: null }, changes: [] });
  });

  it('forgives the first seconds, in which no browser knows what a line carries', () => {
    expect(during(7, narrow(300_000)).now.mode).toBe('full');
  });

  it('goes down one step after five bad seconds, and further while it stays bad', () => {
    const { changes, now } = during(30, narrow(120_000));
    expect(changes).toEqual(['8 s: saving', '14 s: weak', '20 s: stills']);
    expect(now.cause).toBe('bandwidth');
  });

  it('goes to voice at once when nothing else is left', () => {
    expect(during(10, narrow(40_000)).changes).toEqual(['8 s: voice']);
  });

  it('names loss and delay as such', () => {
    expect(during(10, { ...GOOD, loss: 0.06 }).now).toMatchObject({ mode: 'saving', cause: 'loss' });
    expect(during(10, { ...GOOD, rttMs: 500 }).now).toMatchObject({ mode: 'saving', cause: 'delay' });
    // 10 % loss and 300 ms: still in the call, with a small picture.
    expect(['saving', 'weak']).toContain(during(120, { ...GOOD, loss: 0.1, rttMs: 300 }).now.mode);
  });

  it('believes no estimate that was never used up', () => {
    expect(during(60, { ...GOOD, available: 400_000, sent: 120_000 }).now.mode).toBe('full');
  });

  it('comes back step by step when the line is good again', () => {
    const { now } = during(30, narrow(120_000));
    expect(during(60, { ...GOOD, sent: 100_000 }, now, 30).now).toMatchObject({ mode: 'full', cause: null });
  });

  it('tries more and more rarely while trying fails', () => {
    // The line carries 700 kbit/s: it looks free in `saving`, and is full whenever more is tried.
    const line = (mode: QualityMode): Uplink =>
      mode === 'full' ? narrow(700_000) : { ...GOOD, available: 700_000, sent: 440_000 };
    const { changes } = during(600, line);
    const tries = changes.filter((change) => change.endsWith('full'));
    expect(tries.length).toBeGreaterThan(1);
    expect(tries.length).toBeLessThan(9);
  });

  it('says nothing where a browser tells nothing', () => {
    const silent = { ...GOOD, available: null, rttMs: null, loss: null };
    expect(during(60, silent).now.mode).toBe('full');
  });
});
