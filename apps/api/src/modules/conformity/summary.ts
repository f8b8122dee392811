import {
  type CameraConformity,
  CONFORMITY_MEASURES,
  type ConformityLimits,
  type ConformityMeasure,
  type ConformityShares,
  type ConformityVerdict,
  type FilmFrame,
  type FilmRange,
  type FilmState,
} from '@rinjo/contract';
import { chartOf } from './chart.js';
import { intervalsOf } from './intervals.js';
import { type Judged, judged, type LimitedSample } from './judged.js';
import { frameOf, kbpsFrom } from './judging.js';
import type { Sample } from './sample.js';

/** Pixels and pictures a second are met when they are for this share of the filmed time: starts and stops are no fault. */
const MET_SHARE = 0.95;
/** With less than this filmed, or known, nothing is said. */
const LEAST_MS = 10_000;
const LEAST_KNOWN = 0.5;

export type Measured = Omit<CameraConformity, 'participantId' | 'name' | 'device'>;

/** What is said of one camera, from everything that was measured of it, oldest first. Null: nothing was. */
export function summaryOf(samples: readonly LimitedSample[]): Measured | null {
  const all = judged(samples);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return null;
  const time = (state: FilmState): number =>
    sum(all, ({ sample }) => (sample.state === state ? sample.ms : 0));
  const filming = all.filter(({ sample }) => sample.state === 'filming');
  const filmedMs = time('filming');
  const videoBytes = sum(filming, ({ sample }) => sample.videoBytes);
  const audioBytes = sum(filming, ({ sample }) => sample.audioBytes);
  const averageKbps = filmedMs === 0 ? null : kbpsFrom(videoBytes + audioBytes, filmedMs);
  const within = sharesOf(filming, filmedMs);
  return {
    from: iso(first.sample.at - first.sample.ms),
    to: iso(last.sample.at),
    limits: last.limits,
    filmedMs,
    pausedMs: time('paused'),
    lostMs: time('lost'),
    ...{ videoBytes, audioBytes, averageKbps },
    sent: rangeOf(filming, ({ sent }) => sent),
    seen: rangeOf(filming, ({ seen }) => seen),
    within,
    ...verdictOf(filming, filmedMs, averageKbps, within, last.limits),
    intervals: intervalsOf(all),
    chart: chartOf(samples.map(([sample]) => sample)),
  };
}

/** A measure is within its limit unless it is known to be below; for pixels and pictures, nobody telling is not within. */
function sharesOf(filming: readonly Judged[], filmedMs: number): ConformityShares {
  const share = (good: (one: Judged) => boolean): number =>
    filmedMs === 0 ? 0 : sum(filming, (one) => (good(one) ? one.sample.ms : 0)) / filmedMs;
  const reaches =
    (measure: ConformityMeasure) =>
    ({ judgement }: Judged): boolean =>
      !judgement.below.includes(measure) && (measure === 'bitrate' || judgement.frame !== null);
  return {
    pixels: share(reaches('pixels')),
    fps: share(reaches('fps')),
    bitrate: share(reaches('bitrate')),
    all: share((one) => CONFORMITY_MEASURES.every((measure) => reaches(measure)(one))),
  };
}

function verdictOf(
  filming: readonly Judged[],
  filmedMs: number,
  averageKbps: number | null,
  within: ConformityShares,
  limits: ConformityLimits,
): { readonly verdict: ConformityVerdict; readonly missed: readonly ConformityMeasure[] } {
  const knownMs = sum(filming, ({ sample }) => (frameOf(sample) ? sample.ms : 0));
  if (averageKbps === null || filmedMs < LEAST_MS || knownMs < filmedMs * LEAST_KNOWN)
    return { verdict: 'unknown', missed: [] };
  const missed = CONFORMITY_MEASURES.filter((measure) =>
    measure === 'bitrate' ? averageKbps < limits.kbps : within[measure] < MET_SHARE,
  );
  return { verdict: missed.length === 0 ? 'met' : 'below', missed };
}

function rangeOf(filming: readonly Judged[], of: (sample: Sample) => FilmFrame | null): FilmRange | null {
  const frames = filming.flatMap(({ sample }) => {
    const frame = of(sample);
    return frame ? [{ ...frame, ms: sample.ms }] : [];
  });
  const bySize = [...frames].sort((a, b) => a.width * a.height - b.width * b.height);
  const [smallest, largest] = [bySize[0], bySize.at(-1)];
  if (!smallest || !largest) return null;
  return {
    smallest: { width: smallest.width, height: smallest.height },
    largest: { width: largest.width, height: largest.height },
    fpsMean: sum(frames, ({ fps, ms }) => fps * ms) / sum(frames, ({ ms }) => ms),
    fpsMin: frames.reduce((min, { fps }) => Math.min(min, fps), Infinity),
  };
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
const iso = (time: number): string => new Date(time).toISOString();
