import type { ConformityLimits } from '@rinjo/contract';
import { type FilmWindow, judge, type Judgement, slide } from './judging.js';
import type { Sample } from './sample.js';

/** A sample and the limits that were in force. */
export type LimitedSample = readonly [sample: Sample, limits: ConformityLimits];

/** A sample with the limits that were in force, and what was known by then. */
export interface Judged {
  readonly sample: Sample;
  readonly limits: ConformityLimits;
  readonly judgement: Judgement;
}

/** Each sample as it was judged when it came. */
export function judged(samples: readonly LimitedSample[]): readonly Judged[] {
  let window: FilmWindow = [];
  return samples.map(([sample, limits]) => {
    window = slide(window, sample);
    return { sample, limits, judgement: judge(window, limits) };
  });
}
