import { describe, expect, it } from '@jest/globals';
import { CONFORMITY_LIMITS, type FilmState } from '@rinjo/contract';
import type { LimitedSample } from './judged.js';
import { pack, type Sample, unpack } from './sample.js';
import { summaryOf } from './summary.js';

const START = Date.parse('2026-11-26T01:00:00.000Z');
const HD = { width: 1_280, height: 720, fps: 24 };
/** kbit/s as bytes of two seconds. */
const bytes = (kbps: number): number => (kbps * 1_000 * 2) / 8;

/** Samples of two seconds, one after the other. */
class Film {
  readonly samples: LimitedSample[] = [];
  private at = START;

  add(seconds: number, change: Partial<Sample> = {}, state: FilmState = 'filming'): this {
    for (let n = 0; n < seconds / 2; n += 1) {
      this.at += 2_000;
      const filming = state === 'filming';
      const sample: Sample = {
        ...{ at: this.at, ms: 2_000, state, audioBytes: 0, cause: null, seen: null },
        ...{ videoBytes: filming ? bytes(1_500) : 0, sent: filming ? HD : null },
        ...change,
      };
      this.samples.push([sample, CONFORMITY_LIMITS.civil]);
    }
    return this;
  }

  summary() {
    const summary = summaryOf(this.samples);
    if (!summary) throw new Error('Nothing was measured');
    return summary;
  }
}

describe('what is said of a camera', () => {
  it('is met when average, pixels and pictures reach the limits', () => {
    const summary = new Film().add(120, { audioBytes: bytes(32) }).summary();
    expect(summary).toMatchObject({ verdict: 'met', missed: [], intervals: [], filmedMs: 120_000 });
    expect(summary.averageKbps).toBeCloseTo(1_532);
    expect(summary.sent).toEqual({
      ...{ smallest: { width: 1_280, height: 720 }, largest: { width: 1_280, height: 720 } },
      ...{ fpsMean: 24, fpsMin: 24 },
    });
    expect(summary.within).toEqual({ pixels: 1, fps: 1, bitrate: 1, all: 1 });
  });

  it('names each time below a limit, with the worst of it and why', () => {
    const weak = {
      videoBytes: bytes(110),
      sent: { width: 320, height: 180, fps: 8 },
      cause: 'loss',
    } as const;
    const summary = new Film().add(60).add(30, weak).add(60).summary();
    expect(summary.verdict).toBe('below');
    expect(summary.missed).toEqual(['pixels', 'fps']);
    const of = (measure: string) => summary.intervals.filter((interval) => interval.measure === measure);
    expect(of('pixels')).toEqual([
      {
        ...{ measure: 'pixels', from: '2026-11-26T01:01:00.000Z', to: '2026-11-26T01:01:30.000Z' },
        ...{ value: null, frame: { width: 320, height: 180 }, cause: 'loss' },
      },
    ]);
    // The last ten seconds count.
    expect(of('fps')).toMatchObject([{ from: '2026-11-26T01:01:04.000Z', value: 8, cause: 'loss' }]);
    // The last minute counts: it recovers later than the picture.
    expect(of('bitrate')).toHaveLength(1);
    expect(Date.parse(of('bitrate')[0]?.to ?? '')).toBeGreaterThan(START + 90_000);
    expect(summary.averageKbps).toBeGreaterThan(1_000);
  });

  it('counts pauses and lost lines apart, never as a bitrate of nothing', () => {
    const summary = new Film().add(40).add(300, {}, 'paused').add(20, {}, 'lost').add(40).summary();
    expect(summary).toMatchObject({ filmedMs: 80_000, pausedMs: 300_000, lostMs: 20_000, verdict: 'met' });
    expect(summary.averageKbps).toBeCloseTo(1_500);
    expect(summary.intervals).toEqual([]);
  });

  it('counts a film without bytes as one: voice alone is no film', () => {
    const summary = new Film()
      .add(20)
      .add(60, { videoBytes: 0, audioBytes: bytes(24), sent: null, cause: 'bandwidth' })
      .summary();
    expect(summary.verdict).toBe('unknown');
    expect(summary.intervals).toMatchObject([{ measure: 'bitrate', cause: 'bandwidth' }]);
    expect(summary.averageKbps).toBeCloseTo(393);
  });

  it('takes a phone held upright as it is', () => {
    const upright = { sent: { width: 720, height: 1_280, fps: 24 } };
    expect(new Film().add(60, upright).summary()).toMatchObject({ verdict: 'met', intervals: [] });
    const narrow = { sent: { width: 640, height: 360, fps: 24 } };
    expect(new Film().add(60, narrow).summary()).toMatchObject({ verdict: 'below', missed: ['pixels'] });
  });

  it('goes by what was seen where the sender does not tell', () => {
    const summary = new Film().add(60, { sent: null, seen: HD }).summary();
    expect(summary).toMatchObject({ verdict: 'met', sent: null, seen: { fpsMean: 24 } });
    expect(new Film().add(60, { sent: null }).summary()).toMatchObject({ verdict: 'unknown' });
  });

  it('says nothing about a few seconds', () => {
    expect(new Film().add(8).summary()).toMatchObject({ verdict: 'unknown', intervals: [] });
    expect(summaryOf([])).toBeNull();
  });

  it('has a chart of at most 120 points, with the pauses in it', () => {
    const { chart } = new Film().add(3_600).add(600, {}, 'paused').summary();
    expect(chart.length).toBeLessThanOrEqual(120);
    expect(chart[0]).toMatchObject({ state: 'filming', kbps: 1_500, fps: 24 });
    expect(chart.at(-1)).toEqual({ at: chart.at(-1)?.at, state: 'paused', kbps: null, fps: null });
  });

  it('adds up for any film, and keeps every sample through a row', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = mulberry(seed);
    const film = new Film();
    let [bytesSum, filmed] = [0, 0];
    for (let n = 0; n < 200; n += 1) {
      const state = (['filming', 'filming', 'paused', 'lost'] as const)[Math.floor(random() * 4)] ?? 'lost';
      const filming = state === 'filming';
      const sample = {
        videoBytes: filming ? Math.floor(random() * 1e6) : 0,
        audioBytes: filming ? Math.floor(random() * 1e4) : 0,
        sent: filming && random() < 0.8 ? { ...HD, fps: Math.round(random() * 300) / 10 } : null,
        cause: random() < 0.5 ? ('delay' as const) : null,
      };
      bytesSum += sample.videoBytes + sample.audioBytes;
      filmed += filming ? 2_000 : 0;
      film.add(2, sample, state);
    }
    try {
      for (const [sample] of film.samples) expect(unpack(pack(sample))).toEqual(sample);
      const summary = film.summary();
      expect(summary.filmedMs + summary.pausedMs + summary.lostMs).toBe(400_000);
      expect(summary.filmedMs).toBe(filmed);
      expect(summary.averageKbps).toBeCloseTo((bytesSum * 8) / filmed);
      const { pixels, fps, bitrate, all } = summary.within;
      for (const share of [pixels, fps, bitrate]) expect(share).toBeGreaterThanOrEqual(all);
      for (const { from, to } of summary.intervals) expect(Date.parse(to)).toBeGreaterThan(Date.parse(from));
      expect(summary.intervals.map(({ from }) => from)).toEqual(
        summary.intervals.map(({ from }) => from).sort(),
      );
    } catch (thrown) {
      console.error(`seed ${String(seed)}`);
      throw thrown;
    }
  });
});

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
