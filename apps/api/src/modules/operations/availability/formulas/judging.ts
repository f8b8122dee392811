import { type Run, runsOf, shared, without } from './runs.js';
import type { Slot } from './slot.js';

/** What one prober saw of one component in one slot. */
export interface Sample {
  readonly slot: Slot;
  readonly ok: boolean;
  /** From another machine than those of the service. */
  readonly outside: boolean;
}

/** From where a component is judged: a process cannot see its own death. */
export type Vantage = 'outside' | 'inside';

/** Slots of one component: those that somebody saw, and those of them that were good. */
export interface SeenSlots {
  readonly good: readonly Run[];
  readonly seen: readonly Run[];
}

/** Every slot of a window is one of these. */
export interface JudgedSlots {
  readonly good: readonly Run[];
  /** All who looked failed. */
  readonly failed: readonly Run[];
  /** Nobody looked: as bad as failed. */
  readonly missing: readonly Run[];
}

/** Good: at least one prober of this vantage succeeded. One inside never vouches for a slot that nobody outside has seen. */
export function slotsSeen(samples: readonly Sample[], vantage: Vantage): SeenSlots {
  const counted = samples.filter(({ outside }) => outside === (vantage === 'outside'));
  const slots = (some: readonly Sample[]): Run[] => runsOf(new Set(some.map(({ slot }) => slot)));
  return { good: slots(counted.filter(({ ok }) => ok)), seen: slots(counted) };
}

/** Judges every slot of a window. */
export function judge({ good, seen }: SeenSlots, window: Run): JudgedSlots {
  const all = [window];
  return {
    good: shared(all, good),
    failed: without(shared(all, seen), good),
    missing: without(without(all, seen), good),
  };
}
