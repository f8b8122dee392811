import type { ConformityPoint } from '@rinjo/contract';
import { frameOf, kbpsFrom } from './judging.js';
import type { Sample } from './sample.js';

const POINTS = 120;
/** No point stands for less: the pictures of a film come in bursts. */
const LEAST_MS = 4_000;

/** Bitrate and pictures a second over time, in at most 120 points. */
export function chartOf(samples: readonly Sample[]): readonly ConformityPoint[] {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return [];
  const start = first.at - first.ms;
  const width = Math.max(LEAST_MS, Math.ceil((last.at - start) / POINTS));
  const buckets = new Map<number, Sample[]>();
  for (const sample of samples) {
    const index = Math.floor((sample.at - 1 - start) / width);
    buckets.set(index, [...(buckets.get(index) ?? []), sample]);
  }
  return [...buckets].map(([index, inside]) => pointOf(start + (index + 1) * width, inside));
}

function pointOf(at: number, samples: readonly Sample[]): ConformityPoint {
  const filming = samples.filter(({ state }) => state === 'filming');
  const ms = filming.reduce((sum, sample) => sum + sample.ms, 0);
  const bytes = filming.reduce((sum, { videoBytes, audioBytes }) => sum + videoBytes + audioBytes, 0);
  const rates = filming.flatMap((sample) => frameOf(sample)?.fps ?? []);
  return {
    at: new Date(at).toISOString(),
    state: ms > 0 ? 'filming' : (samples.at(-1)?.state ?? 'lost'),
    kbps: ms > 0 ? Math.round(kbpsFrom(bytes, ms)) : null,
    fps: rates.length > 0 ? rates.reduce((sum, fps) => sum + fps, 0) / rates.length : null,
  };
}
