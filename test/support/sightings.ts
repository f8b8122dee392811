import type { ProbeSampleReport, ServiceComponent } from '@rinjo/contract';

/** One letter a slot, from this one on: `.` good, `x` failed, a blank for nobody looked. */
export const seen = (component: ServiceComponent, from: number, letters: string): ProbeSampleReport[] =>
  Array.from(letters).flatMap((letter, i) =>
    letter === ' '
      ? []
      : [{ component, slot: from + i, beganMs: 100, ms: 50, code: letter === 'x' ? 'ECONNREFUSED' : null }],
  );
