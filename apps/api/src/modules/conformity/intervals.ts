import { CONFORMITY_MEASURES, type ConformityInterval, type ConformityMeasure } from '@rinjo/contract';
import type { Judged } from './judged.js';

interface Open {
  readonly measure: ConformityMeasure;
  readonly from: number;
  to: number;
  value: number | null;
  frame: ConformityInterval['frame'];
  cause: ConformityInterval['cause'];
}

/** The times in which a limit was missed, in the order in which they began. Pauses and lost lines end them. */
export function intervalsOf(judged: readonly Judged[]): readonly ConformityInterval[] {
  const done: Open[] = [];
  for (const measure of CONFORMITY_MEASURES) {
    let open: Open | null = null;
    for (const { sample, judgement } of judged) {
      const from = sample.at - sample.ms;
      if (!judgement.below.includes(measure)) {
        open = null;
        continue;
      }
      if (!open) done.push((open = { measure, from, to: from, value: null, frame: null, cause: null }));
      open.to = sample.at;
      open.cause ??= sample.cause;
      if (measure !== 'pixels') {
        const value = measure === 'fps' ? judgement.fps : judgement.kbps;
        open.value = value === null ? open.value : Math.min(open.value ?? Infinity, value);
      } else if (judgement.frame && areaOf(judgement.frame) < areaOf(open.frame)) {
        const { width, height } = judgement.frame;
        open.frame = { width, height };
      }
    }
  }
  return done
    .sort((a, b) => a.from - b.from)
    .map((open) => ({ ...open, from: iso(open.from), to: iso(open.to) }));
}

const areaOf = (frame: ConformityInterval['frame']): number =>
  frame ? frame.width * frame.height : Infinity;
const iso = (time: number): string => new Date(time).toISOString();
