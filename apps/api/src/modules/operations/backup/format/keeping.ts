import { parseGeneration } from './generation.js';

const DAY_MS = 86_400_000;

export interface KeepingRule {
  /** Every point of so many days can be restored. */
  readonly days: number;
  /** So many monthly generations besides. */
  readonly months: number;
}

/** Generations that are kept, by what they are kept for; and the rest, which goes. Each the oldest first. */
export interface Kept {
  /** From these every later point is reached. */
  readonly running: readonly string[];
  /** The first of a month: as it is, no later point. */
  readonly monthly: readonly string[];
  readonly dropped: readonly string[];
}

/**
 * Which of the whole generations are kept: those of the window, and the newest before it, because its first day is reached from
 * that one. Nothing is dropped while nothing newer is there. `names` are of one cluster, the oldest first.
 */
export function keptGenerations(names: readonly string[], now: Date, { days, months }: KeepingRule): Kept {
  const begin = now.getTime() - days * DAY_MS;
  const inWindow = names.filter((name) => startOf(name) > begin);
  const before = names.filter((name) => startOf(name) <= begin);
  const bridge = before.slice(-1);
  const older = before.slice(0, -1);
  const monthly =
    months === 0
      ? []
      : firstOfMonths(names)
          .slice(-months)
          .filter((name) => older.includes(name));
  return {
    running: [...bridge, ...inWindow],
    monthly,
    dropped: older.filter((name) => !monthly.includes(name)),
  };
}

/** The first generation of every month of UTC. */
function firstOfMonths(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const month = new Date(startOf(name)).toISOString().slice(0, 7);
    if (seen.has(month)) return false;
    seen.add(month);
    return true;
  });
}

function startOf(name: string): number {
  const parsed = parseGeneration(name);
  if (!parsed) throw new RangeError(`Not a generation: ${name}`);
  return parsed.startedAt.getTime();
}
