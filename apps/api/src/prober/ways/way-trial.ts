import type { TrialStep, WayTrialReport } from '@rinjo/contract';
import { codeOf } from '../service-client.js';
import { withinTime } from '../within-time.js';

/** Does one step of a trial, which may take as long as a probe. */
export type Step = <T>(step: TrialStep, work: () => Promise<T>) => Promise<T>;

/** Tries one way: the first step that fails ends it. Never rejects. @param work throws ProbeFailed */
export async function tryWay(
  { way, at }: Pick<WayTrialReport, 'way'> & { readonly at: Date },
  work: (step: Step) => Promise<void>,
): Promise<WayTrialReport> {
  let step: TrialStep = 'room';
  const began = performance.now();
  const code = await work((next, of) => {
    step = next;
    return withinTime(of);
  }).then(
    () => null,
    (cause: unknown) => codeOf(cause),
  );
  const ms = Math.ceil(performance.now() - began);
  return { way, at: at.toISOString(), ms, failed: code === null ? null : step, code };
}
