import { setTimeout as delay } from 'node:timers/promises';

/** Looks again until `look` gives something other than undefined. Throws with `what` after `limitMs`. */
export async function eventually<T>(
  what: string | (() => string),
  look: () => T | undefined | Promise<T | undefined>,
  limitMs = 20_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end)
      throw new Error(`Not within ${limitMs} ms: ${typeof what === 'string' ? what : what()}`);
    await delay(25);
  }
}
