import type { Person } from './person.js';
import type { Arrival } from './probe.js';
import { until } from './until.js';

/** Milliseconds from a moment until pictures come again, one after the other, to all of these people. */
export async function backAfter(people: readonly Person[], moment: number): Promise<number> {
  return until(
    'pictures for everybody',
    async () => {
      const times = await Promise.all(
        people.map(async (person) => resumedAfter(await person.arrivals(), moment)),
      );
      return times.some((time) => time === null)
        ? null
        : Math.round(Math.max(...times.map((time) => time ?? 0)));
    },
    40_000,
  );
}

/** When the last interruption since a moment ended, in milliseconds after it; null while it goes on. */
function resumedAfter(arrivals: readonly Arrival[], moment: number): number | null {
  const changes = arrivals.filter(({ frames }, index) => frames !== arrivals[index - 1]?.frames);
  const last = arrivals.at(-1);
  let resumed = 0;
  for (const [index, { at }] of changes.entries()) {
    const before = changes[index - 1]?.at ?? at;
    // Half a second without any picture is an interruption at the slowest film of these tests.
    if (at > moment && at - before > 500) resumed = at - moment;
  }
  const steady =
    (changes.at(-1)?.at ?? 0) > (last?.at ?? 0) - 500 && (last?.at ?? 0) > moment + resumed + 700;
  return steady ? resumed : null;
}
